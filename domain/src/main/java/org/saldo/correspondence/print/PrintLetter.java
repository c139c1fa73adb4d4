package org.saldo.correspondence.print;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.saldo.outbox.Parcel;

/** A letter of a batch as it stands in the index. Written once. */
@Entity
@Table(name = "print_letter")
class PrintLetter {

  @Id private long id;

  @Column(name = "batch_id")
  private long batchId;

  @Column(name = "sequence_no")
  private int sequence;

  @Column(name = "delivery_key")
  private String deliveryKey;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Column(name = "document_id")
  private Long documentId;

  private String recipient;
  private String country;

  @Column(name = "page_count")
  private int pages;

  @Column(name = "sheet_count")
  private int sheets;

  @Column(name = "postage_class")
  private String postageClass;

  @Column(name = "postage_minor")
  private Long postageMinor;

  protected PrintLetter() {}

  PrintLetter(long id, long batchId, int sequence, Parcel parcel, Long documentId) {
    this.id = id;
    this.batchId = batchId;
    this.sequence = sequence;
    this.deliveryKey = parcel.deliveryKey();
    this.caseFileId = parcel.caseFileId();
    this.documentId = documentId;
  }

  /** Where it goes, on one line. */
  PrintLetter to(String newRecipient, String newCountry) {
    recipient = newRecipient;
    country = newCountry;
    return this;
  }

  /**
   * What it weighs.
   *
   * @param postage null when no class takes so many sheets
   */
  PrintLetter weighs(int newPages, int newSheets, PostageClass postage) {
    pages = newPages;
    sheets = newSheets;
    postageClass = postage == null ? null : postage.name();
    postageMinor = postage == null ? null : postage.price().minor();
    return this;
  }

  long id() {
    return id;
  }
}
