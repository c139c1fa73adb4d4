package org.saldo.correspondence;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The fixed words of letters and messages in one language: labels, headings of tables. */
public record MessageTexts(ResourceBundle bundle) {

  /** Of a language, ISO 639-1. */
  public static MessageTexts in(String language) {
    return new MessageTexts(
        ResourceBundle.getBundle(
            "org.saldo.correspondence.texts",
            Locale.forLanguageTag(language),
            MessageTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
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
