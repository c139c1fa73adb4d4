package org.saldo.adapter.sms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.saldo.correspondence.template.SmsLength;

/**
 * A text as it goes over the air.
 *
 * @param unicode whether its octets are UCS-2; else they are of the GSM alphabet
 * @param octets of each part; where there are several each begins with a header that binds them
 */
record SmsParts(boolean unicode, List<byte[]> octets) {

  private static final byte HEADER = 5;
  private static final byte CONCATENATED = 0;
  private static final byte OF_THREE = 3;

  /**
   * A text in parts.
   *
   * @param key of the message; its parts bear a number made from it, so that a repetition is one of
   *     the same
   */
  static SmsParts of(String text, String key) {
    boolean unicode = SmsLength.of(text).unicode();
    List<String> parts = SmsLength.split(text);
    List<byte[]> octets = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      byte[] words = unicode ? SmsAlphabet.unicode(parts.get(i)) : SmsAlphabet.gsm(parts.get(i));
      octets.add(parts.size() == 1 ? words : headed(words, number(key), parts.size(), i + 1));
    }
    return new SmsParts(unicode, octets);
  }

  boolean isOne() {
    return octets.size() == 1;
  }

  private static byte[] headed(byte[] words, byte number, int of, int part) {
    return ByteBuffer.allocate(HEADER + 1 + words.length)
        .put(HEADER)
        .put(CONCATENATED)
        .put(OF_THREE)
        .put(number)
        .put((byte) of)
        .put((byte) part)
        .put(words)
        .array();
  }

  private static byte number(String key) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return (byte) sum.getValue();
  }
}
