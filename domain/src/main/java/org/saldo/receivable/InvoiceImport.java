package org.saldo.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One file of invoices that somebody brought in. */
@Entity
@Table(name = "invoice_import")
class InvoiceImport {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "document_id")
  private Long documentId;

  @Column(name = "file_name")
  private String fileName;

  @Enumerated(EnumType.STRING)
  private InvoiceFormat format;

  private String state;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "finished_at")
  private Instant finishedAt;

  private int accepted;

  @Column(name = "already_known")
  private int alreadyKnown;

  private int rejected;
  @Version private long version;

  protected InvoiceImport() {}

  InvoiceImport(
      long id,
      UUID publicId,
      long creditorId,
      Long documentId,
      String fileName,
      InvoiceFormat format,
      Instant startedAt,
      String startedBy) {
    this.id = id;
    this.publicId = publicId;
    this.creditorId = creditorId;
    this.documentId = documentId;
    this.fileName = fileName;
    this.format = format;
    this.state = "RUNNING";
    this.startedAt = startedAt;
    this.startedBy = startedBy;
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  void finish(int newAccepted, int newAlreadyKnown, int newRejected, Instant at) {
    state = "DONE";
    accepted = newAccepted;
    alreadyKnown = newAlreadyKnown;
    rejected = newRejected;
    finishedAt = at;
  }
}
