package org.saldo.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers and texts one after the other: millions of times a night, so without streams. */
final class PartBytes {

  /** Names of columns, of which there are few. */
  private static final Map<String, byte[]> NAMES = new ConcurrentHashMap<>();

  private byte[] bytes = new byte[4096];
  private int size;

  void name(String name) {
    length(NAMES.computeIfAbsent(name, text -> text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Nothing has the length -1. */
  void text(String text) {
    if (text == null) {
      number(-1);
    } else {
      length(text.getBytes(StandardCharsets.UTF_8));
    }
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

  byte[] all() {
    return Arrays.copyOf(bytes, size);
  }
}
