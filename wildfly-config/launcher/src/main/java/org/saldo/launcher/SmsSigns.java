package org.saldo.launcher;

/** Reads and writes the alphabet of GSM (3GPP TS 23.038), one octet a sign. */
final class SmsSigns {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  static String read(byte[] octets) {
    StringBuilder text = new StringBuilder(octets.length);
    boolean escaped = false;
    for (byte octet : octets) {
      if (escaped) {
        text.append(extended(octet));
        escaped = false;
      } else if (octet == 0x1B) {
        escaped = true;
      } else {
        text.append(BASIC.charAt(octet & 0x7F));
      }
    }
    return text.toString();
  }

  /** Whether the alphabet has every sign of the text that needs no escape. */
  static boolean has(String text) {
    return text.chars().allMatch(sign -> sign != 0x1B && BASIC.indexOf(sign) >= 0);
  }

  /** The octets of a text whose signs it has. */
  static byte[] write(String text) {
    byte[] octets = new byte[text.length()];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) BASIC.indexOf(text.charAt(i));
    }
    return octets;
  }

  private static char extended(byte octet) {
    return switch (octet) {
      case 0x14 -> '^';
      case 0x28 -> '{';
      case 0x29 -> '}';
      case 0x2F -> '\\';
      case 0x3C -> '[';
      case 0x3D -> '~';
      case 0x3E -> ']';
      case 0x40 -> '|';
      case 0x65 -> '€';
      default -> ' ';
    };
  }

  private SmsSigns() {}
}
