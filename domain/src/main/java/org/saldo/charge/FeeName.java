package org.saldo.charge;

import java.io.Serializable;

/** What the debtor reads, in each language that letters are written in; 1 to 80 characters each. */
public record FeeName(String de, String en, String es, String el) implements Serializable {

  static final int MAX = 80;

  /** In a language; English where we do not write it. */
  public String in(String language) {
    return switch (language == null ? "" : language) {
      case "de" -> de;
      case "es" -> es;
      case "el" -> el;
      default -> en;
    };
  }

  boolean isComplete() {
    return fits(de) && fits(en) && fits(es) && fits(el);
  }

  private static boolean fits(String text) {
    return text != null && !text.isBlank() && text.length() <= MAX;
  }
}
