package org.saldo.adapter.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What the marks on the sheets are, in the order in which they are read: headings, paragraphs,
 * tables, pictures with words for those who do not see them (ISO 32000-1, 14.7 and 14.8). What is
 * in none of them (marks to fold, rules of tables, what repeats on each sheet) is an artifact.
 *
 * <p>Written as plain dictionaries: a long table has hundreds of cells.
 */
final class Tags {

  /** What an element is. */
  enum Tag {
    H1("H1", true),
    H2("H2", true),
    P("P", true),
    FIGURE("Figure", true),
    TABLE("Table", false),
    TR("TR", false),
    TH("TH", true),
    TD("TD", true);

    private final String pdfName;
    private final boolean holdsMarks;

    Tag(String pdfName, boolean holdsMarks) {
      this.pdfName = pdfName;
      this.holdsMarks = holdsMarks;
    }

    COSName pdfName() {
      return COSName.getPDFName(pdfName);
    }
  }

  private static final COSName PAGE = COSName.PG;
  private static final COSName DOCUMENT = COSName.getPDFName("Document");
  private static final COSName OWNER = COSName.O;
  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName LAYOUT = COSName.getPDFName("Layout");

  private record Open(Tag tag, COSDictionary element) {}

  private final COSDictionary root = new COSDictionary();
  private final COSArray pages = new COSArray();
  private final COSDictionary columnHead = new COSDictionary();
  private final Deque<Open> open = new ArrayDeque<>();
  private final COSDictionary whole;
  private COSArray onPage;
  private COSDictionary page;
  private int pageCount;

  Tags(PDDocument document) {
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    whole = element(DOCUMENT, root);
    root.setItem(COSName.K, whole);
    columnHead.setName(OWNER, "Table");
    columnHead.setName(SCOPE, "Column");
    COSDictionary numbers = new COSDictionary();
    numbers.setItem(COSName.NUMS, pages);
    root.setItem(COSName.PARENT_TREE, numbers);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
    COSDictionary info = new COSDictionary();
    info.setBoolean("Marked", true);
    catalog.setItem(COSName.MARK_INFO, info);
  }

  /** What comes next stands on another page. */
  void turn(PDPage next) {
    page = next.getCOSObject();
    page.setInt(COSName.STRUCT_PARENTS, pageCount);
    onPage = new COSArray();
    pages.add(COSInteger.get(pageCount));
    pages.add(onPage);
    pageCount++;
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, pageCount);
  }

  void begin(Tag tag) {
    COSDictionary parent = open.isEmpty() ? whole : open.peek().element();
    COSDictionary element = element(tag.pdfName(), parent);
    COSArray children = (COSArray) parent.getDictionaryObject(COSName.K);
    if (children == null) {
      children = new COSArray();
      parent.setItem(COSName.K, children);
    }
    children.add(element);
    if (tag == Tag.TH) {
      element.setItem(COSName.A, columnHead);
    }
    open.push(new Open(tag, element));
  }

  /**
   * Begins a picture.
   *
   * @param words for those who do not see it
   * @param box where it is on its page: left, bottom, right, top in points
   */
  void beginFigure(String words, float... box) {
    begin(Tag.FIGURE);
    COSDictionary element = open.peek().element();
    element.setString(COSName.ALT, words);
    COSArray place = new COSArray();
    for (float each : box) {
      place.add(new COSFloat(each));
    }
    COSDictionary layout = new COSDictionary();
    layout.setItem(OWNER, LAYOUT);
    layout.setItem(COSName.BBOX, place);
    element.setItem(COSName.A, layout);
  }

  void end() {
    open.pop();
  }

  /** What marks are now; null when they are in no element. */
  Tag current() {
    return open.isEmpty() || !open.peek().tag().holdsMarks ? null : open.peek().tag();
  }

  /** The number under which marks on this page are known to the element they are in. */
  int number() {
    COSDictionary element = open.peek().element();
    int number = onPage.size();
    onPage.add(element);
    COSInteger id = COSInteger.get(number);
    if (element.getDictionaryObject(COSName.K) == null) {
      element.setItem(COSName.K, id);
      element.setItem(PAGE, page);
      return number;
    }
    COSArray marks = marks(element);
    if (element.getDictionaryObject(PAGE) == page) {
      marks.add(id);
    } else {
      COSDictionary there = new COSDictionary();
      there.setItem(COSName.TYPE, COSName.MCR);
      there.setItem(PAGE, page);
      there.setItem(COSName.MCID, id);
      marks.add(there);
    }
    return number;
  }

  private static COSArray marks(COSDictionary element) {
    if (element.getDictionaryObject(COSName.K) instanceof COSArray several) {
      return several;
    }
    COSArray marks = new COSArray();
    marks.add(element.getDictionaryObject(COSName.K));
    element.setItem(COSName.K, marks);
    return marks;
  }

  private static COSDictionary element(COSName name, COSDictionary parent) {
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.S, name);
    element.setItem(COSName.P, parent);
    return element;
  }
}
