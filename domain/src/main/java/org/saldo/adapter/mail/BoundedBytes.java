package org.saldo.adapter.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Keeps what is written to it up to a limit, and breaks off what goes on. */
final class BoundedBytes extends OutputStream {

  /** Of a mail that is too large this much is kept: who wrote, when, what about. */
  private static final int BEGINNING = 256 * 1024;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int max;
  private boolean full;

  BoundedBytes(int max) {
    this.max = max;
  }

  /** Reads the message; false when it is larger than the limit. */
  boolean takes(Message message) throws MessagingException, IOException {
    try {
      message.writeTo(this);
    } catch (IOException e) {
      if (!full) {
        throw e;
      }
    }
    return !full;
  }

  /** All of it, or the beginning of what is larger. */
  byte[] content() {
    byte[] all = kept.toByteArray();
    return full && all.length > BEGINNING ? Arrays.copyOf(all, BEGINNING) : all;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (kept.size() + (long) length > max) {
      full = true;
      throw new IOException("larger than " + max + " bytes");
    }
    kept.write(bytes, from, length);
  }
}
