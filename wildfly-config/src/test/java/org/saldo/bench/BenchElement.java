package org.saldo.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/**
 * An element of the structure of a PDF, read back and written again with PDFBox alone.
 *
 * @param words of a picture; null for anything else
 * @param places of what it is made of
 */
record BenchElement(String type, String words, List<Place> places, List<BenchElement> kids) {

  /** Where something is: the page and its number there, both from 0. */
  record Place(int page, int number) {}

  static List<BenchElement> of(PDDocument document) {
    return kids(document, document.getDocumentCatalog().getStructureTreeRoot());
  }

  private static List<BenchElement> kids(PDDocument document, PDStructureNode node) {
    List<BenchElement> kids = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement e) {
        kids.add(
            new BenchElement(
                e.getStructureType(),
                e.getAlternateDescription(),
                places(document, e),
                kids(document, e)));
      }
    }
    return kids;
  }

  private static List<Place> places(PDDocument document, PDStructureElement element) {
    List<Place> places = new ArrayList<>();
    for (Object mark : element.getKids()) {
      if (mark instanceof Integer number) {
        places.add(new Place(document.getPages().indexOf(element.getPage()), number));
      } else if (mark instanceof PDMarkedContentReference there) {
        places.add(new Place(document.getPages().indexOf(there.getPage()), there.getMCID()));
      }
    }
    return places;
  }

  /** Says of the pages of a document what is on them. */
  static void write(PDDocument document, List<BenchElement> elements) {
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    COSArray numbers = new COSArray();
    List<COSArray> onPages = new ArrayList<>();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      document.getPage(i).setStructParents(i);
      onPages.add(new COSArray());
      numbers.add(COSInteger.get(i));
      numbers.add(onPages.get(i));
    }
    elements.forEach(element -> element.write(document, root, onPages));
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
    root.setParentTreeNextKey(onPages.size());
    document.getDocumentCatalog().setStructureTreeRoot(root);
    PDMarkInfo info = new PDMarkInfo();
    info.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(info);
  }

  private void write(PDDocument document, PDStructureNode parent, List<COSArray> onPages) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    if (words != null) {
      element.setAlternateDescription(words);
    }
    if (type.equals("TH")) {
      PDTableAttributeObject head = new PDTableAttributeObject();
      head.setScope(PDTableAttributeObject.SCOPE_COLUMN);
      element.addAttribute(head);
    }
    places.forEach(place -> put(document, element, place, onPages.get(place.page())));
    kids.forEach(kid -> kid.write(document, element, onPages));
  }

  private void put(PDDocument document, PDStructureElement element, Place place, COSArray onPage) {
    if (places.size() == 1) {
      element.setPage(document.getPage(place.page()));
      element.getCOSObject().setInt(COSName.K, place.number());
    } else {
      PDMarkedContentReference there = new PDMarkedContentReference();
      there.setPage(document.getPage(place.page()));
      there.setMCID(place.number());
      element.appendKid(there);
    }
    while (onPage.size() <= place.number()) {
      onPage.add(COSNull.NULL);
    }
    onPage.set(place.number(), element.getCOSObject());
  }
}
