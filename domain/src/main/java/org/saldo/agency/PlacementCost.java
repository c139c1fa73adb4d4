package org.saldo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.law.CostService;
import org.saldo.money.Money;

/** What an agency paid for a placement, with the document that proves it. */
@Entity
@Table(name = "placement_cost")
class PlacementCost {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "placement_id")
  private long placementId;

  @Column(name = "receivable_id")
  private long receivableId;

  @Enumerated(EnumType.STRING)
  private CostKind kind;

  @Enumerated(EnumType.STRING)
  private CostService service;

  @Column(name = "allowed_minor")
  private Long allowedMinor;

  @Column(name = "tariff_basis")
  private String tariffBasis;

  private String reference;

  @Column(name = "reference_key")
  private String referenceKey;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "value_on")
  private LocalDate valueOn;

  @Column(name = "document_id")
  private long documentId;

  private String note;

  @Enumerated(EnumType.STRING)
  private CostState state;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private long version;

  protected PlacementCost() {}

  PlacementCost(
      long id,
      UUID publicId,
      long placementId,
      long receivableId,
      CostReport report,
      TariffVerdict verdict,
      long documentId,
      CostState state,
      Instant at,
      String by) {
    this.id = id;
    this.publicId = publicId;
    this.placementId = placementId;
    this.receivableId = receivableId;
    this.kind = report.kind();
    this.service = verdict.service();
    this.allowedMinor = verdict.allowed() == null ? null : verdict.allowed().minor();
    this.tariffBasis = verdict.basis();
    this.reference = report.reference();
    this.referenceKey = References.key(report.reference());
    this.amountMinor = report.amount().minor();
    this.currency = report.amount().currency();
    this.valueOn = report.valueOn();
    this.documentId = documentId;
    this.note = report.note();
    this.state = state;
    this.recordedAt = at;
    this.recordedBy = by;
  }

  /** Somebody decided about it. */
  void decided(CostState to) {
    state = to;
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  long placementId() {
    return placementId;
  }

  long receivableId() {
    return receivableId;
  }

  /** What it is for; null where there is no tariff. */
  CostService service() {
    return service == null ? kind.usual() : service;
  }

  String reference() {
    return reference;
  }

  Money amount() {
    return Money.ofMinor(amountMinor, currency);
  }

  LocalDate valueOn() {
    return valueOn;
  }

  long documentId() {
    return documentId;
  }

  CostState state() {
    return state;
  }
}
