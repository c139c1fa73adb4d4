package org.saldo.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a stored document; the content is fetched apart.
 *
 * @param erasedAt when its content was deleted, because its time was over; null while it is there
 */
public record StoredDocument(
    long id,
    UUID publicId,
    DocumentKind kind,
    String fileName,
    String mediaType,
    long sizeBytes,
    Long creditorId,
    Instant storedAt,
    String storedBy,
    Instant erasedAt) {

  /** Whether its content was deleted. */
  public boolean erased() {
    return erasedAt != null;
  }

  /** The same under another name. */
  public StoredDocument named(String otherName) {
    return new StoredDocument(
        id,
        publicId,
        kind,
        otherName,
        mediaType,
        sizeBytes,
        creditorId,
        storedAt,
        storedBy,
        erasedAt);
  }
}
