package org.saldo.adapter.einvoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An element of an invoice: local names only, since the reader lets no foreign namespace in. */
final class XmlElement {

  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlElement(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void attribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void append(XmlElement child) {
    children.add(child);
  }

  StringBuilder text() {
    return text;
  }

  /** The attribute without blanks around it, null when absent. */
  String attribute(String attribute) {
    String value = attributes.get(attribute);
    return value == null ? null : value.strip();
  }

  /**
   * The elements at a path below this one, in file order.
   *
   * @param path local names joined by slashes, e.g. {@code Party/PartyName/Name}
   */
  List<XmlElement> all(String path) {
    List<XmlElement> found = List.of(this);
    for (String step : path.split("/")) {
      List<XmlElement> next = new ArrayList<>();
      for (XmlElement element : found) {
        for (XmlElement child : element.children) {
          if (child.name.equals(step)) {
            next.add(child);
          }
        }
      }
      found = next;
    }
    return found;
  }

  /** The first element at a path, an empty one when there is none. */
  XmlElement first(String path) {
    List<XmlElement> found = all(path);
    return found.isEmpty() ? new XmlElement(path) : found.get(0);
  }

  /** The text of the first element at a path that has one, null when none has. */
  String textAt(String path) {
    return all(path).stream()
        .map(XmlElement::content)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The text without blanks around it, null when there is nothing else. */
  String content() {
    String content = text.toString().strip();
    return content.isEmpty() ? null : content;
  }
}
