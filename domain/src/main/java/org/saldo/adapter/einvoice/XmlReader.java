package org.saldo.adapter.einvoice;

import java.io.CharArrayReader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.saldo.receivable.StatedInvoice;

/**
 * Reads an XML file from an unknown sender into the few elements that an invoice reader wants.
 *
 * <p>A document type ends the reading where it stands, so there are no entities to expand or to
 * fetch; StAX knows neither XInclude nor schema locations. Lines and attachments are passed over
 * without being kept. Effort and memory grow with the length of the file and with nothing else; the
 * caller limits that length.
 */
final class XmlReader {

  private static final int DEPTH = 64;
  private static final int ELEMENTS = 20_000;
  private static final int TEXT_LENGTH = 100_000;
  private static final int NAMESPACES = 64;

  private static final String CII_ROOT =
      "{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice";
  private static final Map<String, String> KNOWN_ROOTS =
      Map.of(
          "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice",
          "UBL Invoice",
          "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote",
          "UBL CreditNote",
          CII_ROOT,
          "CII",
          "{urn:ferd:CrossIndustryDocument:invoice:1p0}CrossIndustryDocument",
          "ZUGFeRD 1.0",
          "{http://www.w3.org/1999/xhtml}html",
          "HTML");

  private final XmlDialect dialect;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private XmlElement root;
  private int depth;
  private int kept;
  private int skippedFrom;

  private XmlReader(XmlDialect dialect) {
    this.dialect = dialect;
  }

  /** The root element with what the dialect lets in. */
  static XmlElement read(byte[] content, XmlDialect dialect) throws UnreadableFile {
    String binary = binaryFormat(content);
    if (binary != null) {
      throw new UnreadableFile("file.format.unexpected", binary, dialect.name());
    }
    CharBuffer text = XmlEncoding.decode(content);
    if (!looksLikeXml(text)) {
      throw new UnreadableFile("file.format.unexpected", "Text", dialect.name());
    }
    return new XmlReader(dialect).read(text);
  }

  private static String binaryFormat(byte[] content) {
    if (content.length < 4) {
      return null;
    }
    return switch (new String(content, 0, 4, StandardCharsets.ISO_8859_1)) {
      case "%PDF" -> "PDF";
      case "PK\3\4" -> "ZIP";
      default -> null;
    };
  }

  private static boolean looksLikeXml(CharBuffer text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start < text.length() && text.charAt(start) == '<';
  }

  // The parser of the JDK, whatever else the server brings along: its limits are the ones tested.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit", "200");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("no external entities");
        });
    return factory;
  }

  private XmlElement read(CharBuffer text) throws UnreadableFile {
    XMLStreamReader events = null;
    try {
      events =
          factory()
              .createXMLStreamReader(
                  new CharArrayReader(
                      text.array(), text.arrayOffset() + text.position(), text.remaining()));
      while (events.hasNext()) {
        take(events, events.next());
      }
      return root;
    } catch (XMLStreamException e) {
      throw refused(
          e, e.getLocation() == null && events != null ? events.getLocation() : e.getLocation());
    } catch (RuntimeException e) {
      // The parser throws unchecked exceptions for some malformed files.
      throw refused(e, events == null ? null : events.getLocation());
    }
  }

  private static UnreadableFile refused(Exception e, Location at) {
    int line = at == null ? 1 : Math.max(1, at.getLineNumber());
    int column = at == null ? 1 : Math.max(1, at.getColumnNumber());
    if (String.valueOf(e.getMessage()).contains("JAXP0001")) {
      return new UnreadableFile("file.xml.limit", line);
    }
    return new UnreadableFile("file.xml.malformed", line, column);
  }

  private void take(XMLStreamReader events, int event) throws UnreadableFile {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(events);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          characters(events);
      case XMLStreamConstants.DTD -> throw new UnreadableFile("file.xml.doctype");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new UnreadableFile(
              "file.xml.malformed",
              events.getLocation().getLineNumber(),
              events.getLocation().getColumnNumber());
      default -> {
        // Comments and processing instructions state nothing.
      }
    }
  }

  private void start(XMLStreamReader events) throws UnreadableFile {
    String namespace = events.getNamespaceURI() == null ? "" : events.getNamespaceURI();
    String name = events.getLocalName();
    depth++;
    if (depth == 1) {
      requireRoot(namespace, name);
    }
    if (depth > DEPTH || events.getNamespaceCount() > NAMESPACES) {
      throw limit(events);
    }
    if (skippedFrom > 0 || (depth > 1 && !dialect.lets(namespace, name))) {
      skippedFrom = skippedFrom > 0 ? skippedFrom : depth;
      return;
    }
    if (++kept > ELEMENTS) {
      throw limit(events);
    }
    XmlElement element = new XmlElement(name);
    for (int i = 0; i < events.getAttributeCount(); i++) {
      String value = events.getAttributeValue(i);
      if (value.length() <= TEXT_LENGTH && events.getAttributeNamespace(i) == null) {
        element.attribute(events.getAttributeLocalName(i), value);
      }
    }
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().append(element);
    }
    open.push(element);
  }

  private void requireRoot(String namespace, String name) throws UnreadableFile {
    String qualified = "{" + namespace + "}" + name;
    if (!dialect.roots().contains(qualified)) {
      String found = KNOWN_ROOTS.getOrDefault(qualified, "XML <" + name + ">");
      throw new UnreadableFile(
          "file.format.unexpected", StatedInvoice.excerpt(found), dialect.name());
    }
  }

  private void end() {
    if (skippedFrom == 0) {
      open.pop();
    } else if (skippedFrom == depth) {
      skippedFrom = 0;
    }
    depth--;
  }

  private void characters(XMLStreamReader events) throws UnreadableFile {
    if (skippedFrom > 0 || open.isEmpty()) {
      return;
    }
    StringBuilder text = open.peek().text();
    if (text.length() + events.getTextLength() > TEXT_LENGTH) {
      throw limit(events);
    }
    text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
  }

  private static UnreadableFile limit(XMLStreamReader events) {
    return new UnreadableFile("file.xml.limit", Math.max(1, events.getLocation().getLineNumber()));
  }
}
