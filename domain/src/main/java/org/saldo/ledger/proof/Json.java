package org.saldo.ledger.proof;

import java.util.List;

/** Writes the few shapes of the proof file, always the same way, so that it is repeatable. */
final class Json {

  private final StringBuilder text = new StringBuilder(1024);

  /** An object of texts. */
  static String object(List<Part.Field> members) {
    Json json = new Json();
    json.text.append('{');
    for (int i = 0; i < members.size(); i++) {
      json.comma(i).string(members.get(i).name()).text.append(':');
      json.string(members.get(i).value());
    }
    return json.text.append('}').toString();
  }

  /** The members and, as the last one, the parts. */
  static String withParts(List<Part.Field> members, List<Part> parts) {
    String head = object(members);
    Json json = new Json();
    json.text.append(head, 0, head.length() - 1).append(",\"parts\":[");
    for (int i = 0; i < parts.size(); i++) {
      json.comma(i).part(parts.get(i));
    }
    return json.text.append("]}").toString();
  }

  private void part(Part part) {
    text.append('[');
    string(part.kind()).text.append(",[");
    for (int i = 0; i < part.fields().size(); i++) {
      comma(i).text.append('[');
      string(part.fields().get(i).name()).text.append(',');
      string(part.fields().get(i).value()).text.append(']');
    }
    text.append("]]");
  }

  private Json comma(int index) {
    if (index > 0) {
      text.append(',');
    }
    return this;
  }

  private Json string(String value) {
    if (value == null) {
      text.append("null");
      return this;
    }
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        text.append(c);
      }
    }
    text.append('"');
    return this;
  }
}
