package org.saldo.debtor;

import java.util.List;

/** The languages Saldo writes to debtors in. */
public final class Languages {

  /** ISO 639-1 codes, in the order that pages offer them. */
  public static final List<String> ALL = List.of("de", "en", "es", "el");

  private Languages() {}

  /** The first guess for a country; a person may set another. */
  static String ofCountry(String country) {
    return switch (country == null ? "" : country) {
      case "DE", "AT", "CH", "LI", "LU" -> "de";
      case "ES", "MX", "AR", "CL", "CO", "PE" -> "es";
      case "GR", "EL", "CY" -> "el";
      default -> "en";
    };
  }
}
