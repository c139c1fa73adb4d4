package org.saldo.adapter.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The alphabet of GSM (3GPP TS 23.038), one octet a septet, as message centres want it by SMPP. */
final class SmsAlphabet {

  private static final int ESCAPE = 0x1B;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENDED = "\f^{}\\[~]|€";
  private static final byte[] EXTENDED_CODES = {
    0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
  };

  /** Of the Spanish table behind the same sign; where it stands the other one has nothing. */
  private static final String SPANISH = "çÁÍÓÚáíóú";

  private static final byte[] SPANISH_CODES = {
    0x09, 0x41, 0x49, 0x4F, 0x55, 0x61, 0x69, 0x6F, 0x75
  };

  /**
   * A text whose signs are all of the alphabet.
   *
   * @throws IllegalArgumentException if one is not
   */
  static byte[] gsm(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      int code = BASIC.indexOf(sign);
      if (code >= 0 && code != ESCAPE) {
        bytes.write(code);
      } else {
        int extended = EXTENDED.indexOf(sign);
        if (extended < 0) {
          throw new IllegalArgumentException("not a sign of GSM: " + (int) sign);
        }
        bytes.write(ESCAPE);
        bytes.write(EXTENDED_CODES[extended]);
      }
    }
    return bytes.toByteArray();
  }

  /** A text of the alphabet, with the signs that Spanish telephones add to it. */
  static String read(byte[] octets) {
    StringBuilder text = new StringBuilder(octets.length);
    for (int i = 0; i < octets.length; i++) {
      int code = octets[i] & 0x7F;
      if (code == ESCAPE && i + 1 < octets.length) {
        i++;
        appendAt(text, EXTENDED_CODES, EXTENDED, octets[i]);
        appendAt(text, SPANISH_CODES, SPANISH, octets[i]);
      } else {
        text.append(BASIC.charAt(code));
      }
    }
    return text.toString();
  }

  private static void appendAt(StringBuilder text, byte[] codes, String signs, byte code) {
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] == code) {
        text.append(signs.charAt(i));
      }
    }
  }

  /** UCS-2, as message centres want it. */
  static byte[] unicode(String text) {
    return text.getBytes(StandardCharsets.UTF_16BE);
  }

  private SmsAlphabet() {}
}
