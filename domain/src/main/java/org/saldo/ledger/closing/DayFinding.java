package org.saldo.ledger.closing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something that does not hold.
 *
 * @param entryNo number of the entry it is about; null when about none
 * @param subject what else it is about, e.g. the number of a case; may be null
 * @param expected what should be there, as text
 * @param found what is there; null for nothing
 */
public record DayFinding(
    LedgerCheck check, Long entryNo, String subject, String expected, String found) {

  /** The same for the same finding of another report, and for no other. */
  String fingerprint() {
    String text = check + "\n" + entryNo + "\n" + subject + "\n" + expected + "\n" + found;
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What it is about, for a sentence. */
  String scope() {
    String entry = entryNo == null ? "" : "#" + entryNo;
    return (entry + " " + (subject == null ? "" : subject)).strip();
  }
}
