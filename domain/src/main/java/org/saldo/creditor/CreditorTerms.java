package org.saldo.creditor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A creditor's terms from a date on; a change is a new row. */
@Entity
@Table(name = "creditor_terms")
class CreditorTerms {

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "payment_term_days")
  private Integer paymentTermDays;

  @Enumerated(EnumType.STRING)
  @Column(name = "seller_mismatch")
  private SellerMismatch sellerMismatch;

  @Column(name = "open_after_days")
  private Integer openAfterDays;

  private String controller;

  @Column(name = "deducts_input_tax")
  private boolean deductsInputTax;

  @Enumerated(EnumType.STRING)
  @Column(name = "letter_form")
  private LetterForm letterForm;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected CreditorTerms() {}

  CreditorTerms(long id, long creditorId, Terms terms, Instant at, String by, String reason) {
    this.id = id;
    this.creditorId = creditorId;
    this.validFrom = terms.validFrom();
    this.paymentTermDays = terms.paymentTermDays();
    this.sellerMismatch = terms.sellerMismatch();
    this.openAfterDays = terms.openAfterDays();
    this.controller = terms.controller();
    this.deductsInputTax = terms.deductsInputTax();
    this.letterForm = terms.letterForm();
    this.recordedAt = at;
    this.recordedBy = by;
    this.reason = reason;
  }

  TermsVersion version() {
    return new TermsVersion(
        new Terms(
            validFrom,
            paymentTermDays,
            sellerMismatch,
            openAfterDays,
            controller,
            deductsInputTax,
            letterForm),
        recordedAt,
        recordedBy,
        reason);
  }
}
