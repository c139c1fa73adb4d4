package org.saldo.adapter.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.saldo.incoming.MailContent;
import org.saldo.incoming.UnreadableMailException;

/** Mails of the tests, with the line ends that mails have. */
final class Mails {

  /** The message of ours that the mails of the corpus are about. */
  static final UUID KEY = UUID.fromString("0193e2b4-7c1a-7d3e-9f00-1234567890ab");

  static final int MAX_FILE = 1024 * 1024;

  private Mails() {}

  /** A mail of the corpus. */
  static MailContent of(String name) {
    try (InputStream in = Mails.class.getResourceAsStream("/mails/" + name + ".eml")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MailContent read(String mail) {
    try {
      return MimeMail.read(bytes(mail), MAX_FILE);
    } catch (UnreadableMailException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] bytes(String mail) {
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
