package org.saldo.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.saldo.problem.Refusals;

/** A file of something that came in; only which document keeps it can change. */
@Entity
@Table(name = "incoming_file")
class IncomingFile {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "incoming_id")
  private long incomingId;

  @Column(name = "position_no")
  private int position;

  @Column(name = "document_id")
  private Long documentId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "size_bytes")
  private long sizeBytes;

  private boolean original;

  @Enumerated(EnumType.STRING)
  private FileState state;

  private String refusal;

  protected IncomingFile() {}

  IncomingFile(
      long id, UUID publicId, long incomingId, int position, CheckedFile file, Long documentId) {
    this.id = id;
    this.publicId = publicId;
    this.incomingId = incomingId;
    this.position = position;
    this.documentId = documentId;
    this.fileName = file.name();
    this.mediaType = file.mediaType();
    this.sizeBytes = file.size();
    this.original = file.original();
    this.state = file.state();
    this.refusal = file.refusal() == null ? null : Refusals.write(List.of(file.refusal()));
  }

  long incomingId() {
    return incomingId;
  }

  String fileName() {
    return fileName;
  }

  /** Null where it is refused. */
  Long documentId() {
    return documentId;
  }

  /** Another document keeps it, with the same content. */
  void keptAs(long document) {
    documentId = document;
  }

  /** Null unless it may be given out. */
  Long documentToGive() {
    return state == FileState.KEPT ? documentId : null;
  }
}
