package org.saldo.adapter.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What a file says about itself to archives, in the words of XMP (ISO 16684). Written as text:
 * building a tree and having it serialised took longer than drawing a letter.
 *
 * @param title of the document
 * @param author who writes
 * @param madeAt written in whole seconds
 * @param part of ISO 19005
 * @param level of conformance
 */
record XmpPacket(String title, String author, Instant madeAt, int part, String level) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

  /** The level of conformance of files that are for everybody, ISO 14289-1 too. */
  static final String TAGGED = "A";

  /** PDF/A knows the word that names ISO 14289-1 only where the file explains it. */
  private static final String FOR_EVERYBODY =
      """
          <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
          </rdf:Description>
          <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
              <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
              <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
              <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
              <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
          </rdf:Description>
      """;

  /** What stands for a character that XML does not have. */
  private static final char UNKNOWN = '\ufffd';

  byte[] bytes() {
    return """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="">
              <dc:title>
                <rdf:Alt>
                  <rdf:li xml:lang="x-default">%s</rdf:li>
                </rdf:Alt>
              </dc:title>
              <dc:creator>
                <rdf:Seq>
                  <rdf:li>%s</rdf:li>
                </rdf:Seq>
              </dc:creator>
            </rdf:Description>
            <rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="">
              <xmp:CreateDate>%s</xmp:CreateDate>
            </rdf:Description>
            <rdf:Description rdf:about="">
              <pdfaid:part>%s</pdfaid:part>
              <pdfaid:conformance>%s</pdfaid:conformance>
            </rdf:Description>
        %s  </rdf:RDF>
        </x:xmpmeta><?xpacket end="w"?>
        """
        .formatted(
            escaped(title),
            escaped(author),
            MOMENT.format(madeAt),
            part,
            level,
            level.equals(TAGGED) ? FOR_EVERYBODY : "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> escape(c, escaped));
    return escaped.toString();
  }

  private static void escape(int character, StringBuilder to) {
    switch (character) {
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '&' -> to.append("&amp;");
      // Else it would be read as the end of a line.
      case '\r' -> to.append("&#13;");
      default -> to.appendCodePoint(isXml(character) ? character : UNKNOWN);
    }
  }

  /** XML 1.0, 2.2. */
  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= 0x20 && character <= 0xd7ff)
        || (character >= 0xe000 && character <= 0xfffd)
        || character >= 0x10000;
  }
}
