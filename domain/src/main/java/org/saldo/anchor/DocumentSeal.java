package org.saldo.anchor;

import java.time.Instant;
import java.util.Optional;

/** Signs documents with the key of who runs Saldo: a port, answered by an adapter. */
public interface DocumentSeal {

  /**
   * Whose key signs.
   *
   * @param name of the holder, from the certificate
   * @param fingerprint SHA-256 of the certificate, hexadecimal
   */
  record Signer(String name, String fingerprint) {}

  /**
   * Who signs; empty when no key is set up.
   *
   * @throws IllegalStateException when one is set up and cannot be used
   */
  Optional<Signer> signer();

  /**
   * The PDF with a signature (PAdES) added behind its bytes, which stay as they are.
   *
   * @param reason shown with the signature
   * @param at when it is signed
   * @throws IllegalStateException when no key is set up
   */
  byte[] sign(byte[] pdf, String reason, Instant at);
}
