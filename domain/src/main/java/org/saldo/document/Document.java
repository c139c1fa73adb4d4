package org.saldo.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored document without its content, which is never changed once stored, only erased by rule.
 */
@Entity
@Table(name = "document")
class Document {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "size_bytes")
  private long sizeBytes;

  private byte[] sha256;

  @Enumerated(EnumType.STRING)
  private Visibility visibility;

  @Column(name = "creditor_id")
  private Long creditorId;

  @Column(name = "stored_at")
  private Instant storedAt;

  @Column(name = "stored_by")
  private String storedBy;

  /** When its content was deleted; written by {@code org.saldo.retention} alone. */
  @Column(name = "erased_at", insertable = false, updatable = false)
  private Instant erasedAt;

  protected Document() {}

  Document(
      long id, UUID publicId, DocumentKind kind, NewDocument content, Instant storedAt, String by) {
    this.id = id;
    this.publicId = publicId;
    this.kind = kind;
    this.fileName = content.fileName();
    this.mediaType = content.mediaType();
    this.sizeBytes = content.content().length;
    this.sha256 = content.sha256();
    this.visibility = content.visibility();
    this.creditorId = content.creditorId();
    this.storedAt = storedAt;
    this.storedBy = by;
  }

  /** It is another creditor's from now on. */
  void handOver(long creditor) {
    creditorId = creditor;
  }

  /** The same for another creditor, stored when this one was. */
  Document copy(long newId, UUID newPublicId, long creditor) {
    Document copy = new Document();
    copy.id = newId;
    copy.publicId = newPublicId;
    copy.kind = kind;
    copy.fileName = fileName;
    copy.mediaType = mediaType;
    copy.sizeBytes = sizeBytes;
    copy.sha256 = sha256;
    copy.visibility = visibility;
    copy.creditorId = creditor;
    copy.storedAt = storedAt;
    copy.storedBy = storedBy;
    return copy;
  }

  long id() {
    return id;
  }

  StoredDocument described() {
    return new StoredDocument(
        id,
        publicId,
        kind,
        fileName,
        mediaType,
        sizeBytes,
        creditorId,
        storedAt,
        storedBy,
        erasedAt);
  }
}
