package org.saldo.correspondence.print;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** Letters that are printed and posted together. */
@Entity
@Table(name = "print_batch")
class PrintBatch {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  private String number;

  @Column(name = "cut_at")
  private Instant cutAt;

  /** Of the machine's clock. */
  @Column(name = "cut_utc")
  private LocalDateTime cutUtc;

  @Column(name = "cut_by")
  private String cutBy;

  @Column(name = "letter_count")
  private int letters;

  @Column(name = "page_count")
  private int pages;

  @Column(name = "sheet_count")
  private int sheets;

  private boolean duplex;
  private String language;
  private boolean filled;

  @Column(name = "postage_minor")
  private Long postageMinor;

  @Column(name = "postage_currency")
  private String postageCurrency;

  @Enumerated(EnumType.STRING)
  @Column(name = "batch_state")
  private BatchState state;

  @Column(name = "handed_over_at")
  private Instant handedOverAt;

  @Column(name = "parcel_id")
  private Long parcelId;

  @Version private long version;

  protected PrintBatch() {}

  /** A batch that letters are being taken into. */
  PrintBatch(long id, UUID publicId, Paper paper, Instant cutAt, LocalDateTime cutUtc, String by) {
    this.id = id;
    this.publicId = publicId;
    this.duplex = paper.duplex();
    this.language = paper.language();
    this.cutAt = cutAt;
    this.cutUtc = cutUtc;
    this.cutBy = by;
    this.state = BatchState.WAITING;
  }

  /**
   * How a batch comes out of the printer; kept with it, so that it comes out the same again.
   *
   * @param duplex whether sheets are printed on both sides
   * @param language of cover and separators, ISO 639-1
   */
  record Paper(boolean duplex, String language) {}

  long id() {
    return id;
  }

  String number() {
    return number;
  }

  UUID publicId() {
    return publicId;
  }

  BatchState state() {
    return state;
  }

  long version() {
    return version;
  }

  /**
   * No letter comes in any more.
   *
   * @param full whether there may be more where these came from
   * @param newParcelId key of the parcel that hands it over
   */
  void close(String newNumber, boolean full, BatchTotals totals, long newParcelId) {
    number = newNumber;
    parcelId = newParcelId;
    filled = full;
    letters = totals.letters();
    pages = totals.pages();
    sheets = totals.sheets();
    postageMinor = totals.postage() == null ? null : totals.postage().minor();
    postageCurrency = totals.postage() == null ? null : totals.postage().currency();
  }

  void handedOver(Instant at) {
    state = BatchState.HANDED_OVER;
    handedOverAt = at;
  }

  void failed() {
    state = BatchState.FAILED;
  }

  /** It is to be handed over once more; when it was before stays on record. */
  void waitsAgain() {
    state = BatchState.WAITING;
  }
}
