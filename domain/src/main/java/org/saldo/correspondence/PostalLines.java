package org.saldo.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saldo.creditor.CreditorData;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.PostalAddress;

/** Addresses line by line, without blank ones. */
final class PostalLines {

  private static final Set<String> CITY_FIRST = Set.of("GB", "IE", "US", "CA", "AU", "NZ");
  private static final Set<String> GERMAN = Set.of("DE", "AT", "CH", "LI");

  /**
   * The lines for the window; the country only when the letter leaves the one it is written in, in
   * the words of that one (Universal Postal Union).
   */
  static List<String> of(Addressee to, String countryOfSender) {
    List<String> lines = new ArrayList<>();
    add(lines, to.name());
    PostalAddress address = to.address();
    if (address == null) {
      return lines;
    }
    add(lines, address.streetExtra());
    add(lines, address.street());
    add(lines, place(address.postcode(), address.city(), address.country()));
    if (address.country() != null && !address.country().equals(countryOfSender)) {
      Locale words = GERMAN.contains(countryOfSender) ? Locale.GERMAN : Locale.ENGLISH;
      add(lines, new Locale("", address.country()).getDisplayCountry(words).toUpperCase(words));
    }
    return lines;
  }

  static List<String> ofCreditor(CreditorData creditor) {
    List<String> lines = new ArrayList<>();
    add(lines, creditor.street());
    add(lines, place(creditor.postcode(), creditor.city(), creditor.country()));
    return lines;
  }

  private static String place(String postcode, String city, String country) {
    boolean cityFirst = country != null && CITY_FIRST.contains(country);
    String first = cityFirst ? city : postcode;
    String second = cityFirst ? postcode : city;
    return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
  }

  private static void add(List<String> lines, String line) {
    String clean = OneLine.of(line).replaceAll("\\s+", " ");
    if (!clean.isEmpty()) {
      lines.add(clean);
    }
  }

  private PostalLines() {}
}
