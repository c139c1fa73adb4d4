package org.saldo.adapter.print;

import java.io.IOException;
import java.util.Optional;

/**
 * Where and as whom batches are handed over by SFTP.
 *
 * @param host empty when none is set
 * @param user to sign in as
 * @param password null when a key is used
 * @param keyFile private key in a file, null when a password is used
 * @param fingerprint of the server's key, e.g. {@code SHA256:…}; without it nothing is sent
 * @param folder at the server, without a slash at the end
 * @param timeoutMillis how long each answer may take
 */
record SftpSettings(
    String host,
    int port,
    String user,
    String password,
    String keyFile,
    String fingerprint,
    String folder,
    int timeoutMillis) {

  /** What is missing for a hand-over. */
  Optional<String> missing() {
    if (blank(host) || blank(user)) {
      return Optional.of("saldo.print.sftp.host and saldo.print.sftp.user");
    }
    if (blank(fingerprint)) {
      return Optional.of("saldo.print.sftp.fingerprint: who is at the other end must be known");
    }
    return blank(password) && blank(keyFile)
        ? Optional.of("saldo.print.sftp.password or saldo.print.sftp.key")
        : Optional.empty();
  }

  /** Fails where something is missing. */
  SftpSettings required() throws IOException {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      throw new IOException("Please set " + missing.get() + ".");
    }
    return this;
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }
}
