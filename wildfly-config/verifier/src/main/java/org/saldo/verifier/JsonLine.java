package org.saldo.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one line of JSON made of objects, arrays, texts and null; anything else is refused. */
final class JsonLine {

  private static final int HEX = 16;

  private final String text;
  private int at;

  private JsonLine(String text) {
    this.text = text;
  }

  /** The members of the object on the line. */
  static Map<?, ?> read(String line) throws Misfit {
    JsonLine json = new JsonLine(line);
    if (json.value() instanceof Map<?, ?> object && json.at == line.length()) {
      return object;
    }
    throw new Misfit("is not one JSON object");
  }

  private Object value() throws Misfit {
    char c = peek();
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    if (c == '"') {
      return string();
    }
    if (text.startsWith("null", at)) {
      at += "null".length();
      return null;
    }
    throw new Misfit("has something else than texts at character " + at);
  }

  private Map<String, Object> object() throws Misfit {
    Map<String, Object> members = new LinkedHashMap<>();
    take('{');
    while (peek() != '}') {
      if (!members.isEmpty()) {
        take(',');
      }
      String name = string();
      take(':');
      if (members.containsKey(name)) {
        throw new Misfit("has " + name + " twice");
      }
      members.put(name, value());
    }
    take('}');
    return members;
  }

  private List<Object> array() throws Misfit {
    List<Object> values = new ArrayList<>();
    take('[');
    while (peek() != ']') {
      if (!values.isEmpty()) {
        take(',');
      }
      values.add(value());
    }
    take(']');
    return values;
  }

  private String string() throws Misfit {
    StringBuilder value = new StringBuilder();
    take('"');
    while (peek() != '"') {
      char c = text.charAt(at++);
      value.append(c == '\\' ? escaped() : c);
    }
    take('"');
    return value.toString();
  }

  private char escaped() throws Misfit {
    char c = peek();
    at++;
    if (c == 'u' && at + 4 <= text.length()) {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), HEX);
    }
    if (c == '"' || c == '\\') {
      return c;
    }
    throw new Misfit("has an escape that the format does not know");
  }

  private char peek() throws Misfit {
    if (at >= text.length()) {
      throw new Misfit("ends too early");
    }
    return text.charAt(at);
  }

  private void take(char wanted) throws Misfit {
    if (peek() != wanted) {
      throw new Misfit("lacks " + wanted + " at character " + at);
    }
    at++;
  }
}
