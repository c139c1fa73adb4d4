package org.saldo.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.saldo.money.Money;

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

  /** Signed like the receivable: a credit note states its rates positive and is turned. */
  ReceivableTax(long id, long receivableId, InvoiceDocument.InvoiceTax tax, boolean creditNote) {
    this.id = id;
    this.receivableId = receivableId;
    this.category = tax.category();
    this.ratePercent = tax.ratePercent();
    this.netMinor = creditNote ? -tax.net().minor() : tax.net().minor();
    this.vatMinor = creditNote ? -tax.vat().minor() : tax.vat().minor();
  }

  TaxShares.TaxShare share(String currency) {
    return new TaxShares.TaxShare(
        ratePercent, Money.ofMinor(netMinor, currency), Money.ofMinor(vatMinor, currency));
  }
}
