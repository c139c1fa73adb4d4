package org.saldo.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A link of a chain: SHA-256 over the link before and what it covers. */
public final class Hash {

  private static final String START = "saldo-ledger-proof-1 ";

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** 32 bytes as they are stored. */
  public static Hash of(byte[] stored) {
    return new Hash(stored.clone());
  }

  /** Where the chains of a creditor begin, so that no entry fits into another one's. */
  public static Hash start(UUID creditor) {
    return new Hash(sha256().digest((START + creditor).getBytes(StandardCharsets.UTF_8)));
  }

  /** The next link. */
  public Hash then(List<Part> parts) {
    MessageDigest digest = sha256();
    digest.update(bytes);
    Part.write(parts).into(digest);
    return new Hash(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** 64 hexadecimal digits in lower case. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
