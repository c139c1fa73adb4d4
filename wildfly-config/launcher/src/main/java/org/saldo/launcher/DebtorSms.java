package org.saldo.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsmpp.bean.OptionalParameter;

/**
 * An SMS of a debtor, as a message centre hands it over: in the alphabet of GSM where it has all
 * the signs, else in UCS-2, in as many parts as it takes.
 *
 * @param from the number, with a plus
 * @param unicode whether its parts are UCS-2
 * @param parts in their order
 */
public record DebtorSms(String from, boolean unicode, List<Part> parts) {

  private static final int GSM_ALONE = 160;
  private static final int GSM_PART = 152;
  private static final int UNICODE_ALONE = 140;
  private static final int UNICODE_PART = 134;

  /** What binds the parts of a longer one. */
  public enum Bound {
    /** A header before the words. */
    BY_HEADER,
    /** Optional parameters beside them. */
    BY_PARAMETERS
  }

  /**
   * A part.
   *
   * @param headed whether the octets begin with a header
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Part(byte[] octets, boolean headed, List<OptionalParameter> parameters) {}

  public DebtorSms {
    parts = List.copyOf(parts);
  }

  /**
   * A text.
   *
   * @param reference what binds its parts where there are several, 0 to 255
   */
  public static DebtorSms of(String from, String text, Bound bound, int reference) {
    boolean unicode = !SmsSigns.has(text);
    byte[] words = unicode ? text.getBytes(StandardCharsets.UTF_16BE) : SmsSigns.write(text);
    if (words.length <= (unicode ? UNICODE_ALONE : GSM_ALONE)) {
      return new DebtorSms(from, unicode, List.of(new Part(words, false, List.of())));
    }
    int most = unicode ? UNICODE_PART : GSM_PART;
    int of = (words.length + most - 1) / most;
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < of; i++) {
      byte[] some = Arrays.copyOfRange(words, i * most, Math.min(words.length, (i + 1) * most));
      parts.add(bound(some, bound, reference, of, i + 1));
    }
    return new DebtorSms(from, unicode, parts);
  }

  private static Part bound(byte[] words, Bound bound, int reference, int of, int number) {
    if (bound == Bound.BY_PARAMETERS) {
      return new Part(
          words,
          false,
          List.of(
              new OptionalParameter.Sar_msg_ref_num((short) reference),
              new OptionalParameter.Sar_total_segments((byte) of),
              new OptionalParameter.Sar_segment_seqnum((byte) number)));
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.writeBytes(
        ByteBuffer.allocate(6)
            .put(new byte[] {5, 0, 3, (byte) reference, (byte) of, (byte) number})
            .array());
    octets.writeBytes(words);
    return new Part(octets.toByteArray(), true, List.of());
  }
}
