package org.saldo.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The words of letters and messages in one language. Templates carry a version in their keys, so
 * that a message says for ever which words it was written with.
 */
public record MessageTexts(ResourceBundle bundle) {

  /** Of every shipped template. */
  static final int VERSION = 1;

  /** Of a language, ISO 639-1. */
  public static MessageTexts in(String language) {
    return new MessageTexts(
        ResourceBundle.getBundle(
            "org.saldo.correspondence.texts",
            Locale.forLanguageTag(language),
            MessageTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** Whether there is such a template. */
  static boolean knows(String template) {
    return template != null && in("de").bundle.containsKey(key(template, "heading"));
  }

  static String key(String template, String part) {
    return template + "." + VERSION + "." + part;
  }

  /** Whether there is a text of the key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The text of a key. */
  public String get(String key) {
    return bundle.getString(key);
  }

  /** The same with values in the places of {@code {name}}. */
  public String get(String key, Map<String, String> values) {
    return filled(get(key), values);
  }

  /** The paragraphs of one part of a template, in order. */
  List<String> paragraphs(String template, String part, Map<String, String> values) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 1; bundle.containsKey(key(template, part + "." + i)); i++) {
      String text = get(key(template, part + "." + i), values);
      if (!text.isBlank()) {
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  /** Puts values in the places of {@code {name}}; what a value contains is never looked into. */
  private static String filled(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      String name = text.substring(open + 1, close);
      String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no value for {" + name + "} in: " + text);
      }
      filled.append(text, from, open).append(value);
      from = close + 1;
    }
    return filled.append(text.substring(from)).toString();
  }
}
