package org.saldo.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * Content to be stored.
 *
 * @param fileName as the user named it; path parts and control characters are dropped
 * @param mediaType from the content, not from the name
 * @param creditorId whose document it is, null when no creditor's
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewDocument(
    String fileName, String mediaType, byte[] content, Visibility visibility, Long creditorId) {

  private static final int MAX_NAME = 200;

  public NewDocument {
    Objects.requireNonNull(content, "content");
    fileName = cleanName(fileName);
  }

  /** A name without path, control characters and signs that are not seen; never empty. */
  public static String cleanName(String name) {
    String last = name == null ? "" : name.replaceAll("^.*[/\\\\]", "");
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
    if (clean.isEmpty()) {
      return "file";
    }
    return clean.length() > MAX_NAME ? clean.substring(clean.length() - MAX_NAME) : clean;
  }

  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
