package org.saldo.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of journal entries stands: behind one entry of one creditor.
 *
 * <p>Entry numbers are given in the order of posting under a lock, so that a reader who continues
 * behind a number misses nothing; keys of rows would not do, for they come in blocks. To the reader
 * the text means nothing.
 *
 * @param creditorId key of the creditor; entries are read creditor by creditor
 * @param entryNo last number that was read
 */
record EntryCursor(long creditorId, long entryNo) {

  private static final Pattern PLAIN = Pattern.compile("e1:(\\d{1,18}):(\\d{1,18})");

  String text() {
    byte[] plain = ("e1:" + creditorId + ":" + entryNo).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** The cursor of a text; empty if it is not one of ours. */
  static Optional<EntryCursor> read(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      Matcher match = PLAIN.matcher(plain);
      return match.matches()
          ? Optional.of(
              new EntryCursor(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
