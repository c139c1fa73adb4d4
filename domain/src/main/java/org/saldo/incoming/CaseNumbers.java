package org.saldo.incoming;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.correspondence.SwissBill;
import org.saldo.creditor.CreditorReference;

/**
 * What in a text may be the number of a case: the number itself, or a payment reference made of it
 * (ISO 11649, or the QR reference of a Swiss bill), whose check digits are right.
 */
final class CaseNumbers {

  /**
   * More different ones than a letter names; a mail full of numbers is not worth looking them up.
   */
  private static final int MOST = 20;

  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_DIGITS = 12;

  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z0-9])[Cc](\\d{6,12})(?![A-Za-z0-9])");
  private static final Pattern REFERENCE =
      Pattern.compile("RF ?(\\d{2}) ?((?:C ?)(?:\\d ?){6,12})", Pattern.CASE_INSENSITIVE);
  private static final Pattern QR = Pattern.compile("(?<!\\d)(?:\\d ?){26}\\d(?!\\d)");

  private CaseNumbers() {}

  /** In the order of the text, references behind numbers; none twice. */
  static Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    if (text != null) {
      numbers(text, found);
      references(text, found);
      qrReferences(text, found);
    }
    return found;
  }

  private static void numbers(String text, Set<String> found) {
    Matcher number = NUMBER.matcher(text);
    while (found.size() < MOST && number.find()) {
      found.add("C" + number.group(1));
    }
  }

  /** The digits may run into what follows, so the check digits say how many belong to it. */
  private static void references(String text, Set<String> found) {
    Matcher reference = REFERENCE.matcher(text);
    while (found.size() < MOST && reference.find()) {
      String number = reference.group(2).replace(" ", "").toUpperCase(Locale.ROOT);
      for (int length = number.length(); length > FEWEST_DIGITS; length--) {
        String shorter = number.substring(0, length);
        if (CreditorReference.isValid("RF" + reference.group(1) + shorter)) {
          found.add(shorter);
          break;
        }
      }
    }
  }

  private static void qrReferences(String text, Set<String> found) {
    Matcher qr = QR.matcher(text);
    while (found.size() < MOST && qr.find()) {
      String digits = qr.group().replace(" ", "");
      String number = digits.substring(0, digits.length() - 1).replaceFirst("^0+", "");
      if (number.length() >= FEWEST_DIGITS
          && number.length() <= MOST_DIGITS
          && SwissBill.qrReference(number).equals(digits)) {
        found.add("C" + number);
      }
    }
  }
}
