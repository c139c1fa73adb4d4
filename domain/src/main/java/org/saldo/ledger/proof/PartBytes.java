package org.saldo.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Numbers and texts one after the other: millions of times a night, so nothing is made for each.
 */
final class PartBytes {

  /** The first sign that is more than one byte. */
  private static final int FIRST_LONG = 0x80;

  private byte[] bytes = new byte[4096];
  private int size;

  /** Nothing has the length -1. */
  void text(String text) {
    if (text == null) {
      number(-1);
    } else if (!wroteAscii(text)) {
      length(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes the text where each sign is one byte, as nearly always; else nothing. */
  private boolean wroteAscii(String text) {
    int before = size;
    number(text.length());
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_LONG) {
        size = before;
        return false;
      }
      bytes[size++] = (byte) c;
    }
    return true;
  }

  private void length(byte[] utf8) {
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  void number(int number) {
    room(Integer.BYTES);
    bytes[size++] = (byte) (number >>> 24);
    bytes[size++] = (byte) (number >>> 16);
    bytes[size++] = (byte) (number >>> 8);
    bytes[size++] = (byte) number;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  void into(MessageDigest digest) {
    digest.update(bytes, 0, size);
  }

  byte[] all() {
    return Arrays.copyOf(bytes, size);
  }
}
