package org.saldo.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Net and VAT of one category and rate of a receivable's invoice. */
@Entity
@Table(name = "receivable_tax")
class ReceivableTax {

  @Id private long id;

  @Column(name = "receivable_id")
  private long receivableId;

  private String category;

  @Column(name = "rate_percent")
  private BigDecimal ratePercent;

  @Column(name = "net_minor")
  private long netMinor;

  @Column(name = "vat_minor")
  private long vatMinor;

  protected ReceivableTax() {}

  ReceivableTax(long id, long receivableId, InvoiceDocument.InvoiceTax tax) {
    this.id = id;
    this.receivableId = receivableId;
    this.category = tax.category();
    this.ratePercent = tax.ratePercent();
    this.netMinor = tax.net().minor();
    this.vatMinor = tax.vat().minor();
  }
}
