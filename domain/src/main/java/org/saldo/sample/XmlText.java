package org.saldo.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An XML document as it is written, indented, in UTF-8.
 *
 * <p>Written by hand because the bytes must not depend on the XML library of the server. Values are
 * escaped; null values leave their element out; characters that XML 1.0 cannot hold are refused.
 */
final class XmlText {

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes as name and value in turn. */
  XmlText open(String element, String... attributes) {
    indent();
    tag(element, attributes);
    text.append(">\n");
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  XmlText close() {
    String element = open.pop();
    indent();
    text.append("</").append(element).append(">\n");
    return this;
  }

  /** An element with a value, left out when the value is null. */
  XmlText leaf(String element, String value, String... attributes) {
    if (value != null) {
      indent();
      tag(element, attributes);
      text.append('>').append(escaped(value)).append("</").append(element).append(">\n");
    }
    return this;
  }

  byte[] bytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void indent() {
    text.append("  ".repeat(open.size()));
  }

  private void tag(String element, String... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      text.append('"');
    }
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder(value.length());
    value.codePoints().forEach(c -> escape(escaped, c));
    return escaped.toString();
  }

  private static void escape(StringBuilder escaped, int c) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
      default -> {
        if (c < 0x20 || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
          throw new IllegalArgumentException("not a character of XML: " + c);
        }
        escaped.appendCodePoint(c);
      }
    }
  }
}
