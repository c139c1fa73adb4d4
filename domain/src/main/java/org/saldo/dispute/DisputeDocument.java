package org.saldo.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A piece of evidence of a dispute under the name it was handed in with. */
@Entity
@Table(name = "dispute_document")
class DisputeDocument {

  @Id private long id;

  @Column(name = "dispute_id")
  private long disputeId;

  @Column(name = "document_id")
  private long documentId;

  @Column(name = "file_name")
  private String fileName;

  protected DisputeDocument() {}

  DisputeDocument(long id, long disputeId, long documentId, String fileName) {
    this.id = id;
    this.disputeId = disputeId;
    this.documentId = documentId;
    this.fileName = fileName;
  }
}
