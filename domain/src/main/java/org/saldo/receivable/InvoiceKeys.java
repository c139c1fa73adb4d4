package org.saldo.receivable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Objects;

/** How invoices are recognised again: by a normalised number, and by what they say. */
final class InvoiceKeys {

  private InvoiceKeys() {}

  /** The number without blanks, in upper case: {@code "re 4711 "} is {@code "RE4711"}. */
  static String numberKey(String number) {
    return number.replaceAll("[\\s\\p{Z}\\p{C}]+", "").toUpperCase(Locale.ROOT);
  }

  /**
   * SHA-256 of everything that makes the invoice what it is, independent of the file format: the
   * same invoice as UBL, CII or PDF has the same hash.
   */
  static byte[] contentHash(InvoiceDocument doc) {
    StringBuilder text = new StringBuilder();
    add(
        text,
        numberKey(doc.number()),
        doc.creditNote(),
        doc.issuedOn(),
        doc.dueOn(),
        doc.currency(),
        doc.net().minor(),
        doc.vat().minor(),
        doc.gross().minor(),
        doc.prepaid().minor(),
        doc.rounding().minor(),
        doc.payable().minor(),
        doc.preceding(),
        fold(doc.buyer().name()),
        doc.buyer().vatId(),
        fold(doc.buyer().postcode()));
    doc.taxes().stream()
        .map(
            t ->
                (t.ratePercent() == null
                        ? "-"
                        : t.ratePercent().stripTrailingZeros().toPlainString())
                    + ":"
                    + t.net().minor()
                    + ":"
                    + t.vat().minor())
        .sorted()
        .forEach(t -> add(text, t));
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(StringBuilder text, Object... values) {
    for (Object value : values) {
      text.append(Objects.toString(value, "")).append('\u001f');
    }
  }

  private static String fold(String text) {
    return text == null ? null : text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
