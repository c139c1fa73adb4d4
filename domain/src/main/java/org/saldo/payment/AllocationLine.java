package org.saldo.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.saldo.claim.Allocated;
import org.saldo.claim.AllocationRule;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** Where a part of a payment went; a return turns the sign on a new line. */
@Entity
@Table(name = "allocation")
class AllocationLine {

  @Id private long id;

  @Column(name = "payment_id")
  private long paymentId;

  @Column(name = "receivable_id")
  private Long receivableId;

  @Enumerated(EnumType.STRING)
  private Component component;

  @Column(name = "amount_minor")
  private long amountMinor;

  @Enumerated(EnumType.STRING)
  private AllocationRule rule;

  @Column(name = "value_on")
  private LocalDate valueOn;

  protected AllocationLine() {}

  AllocationLine(long id, long paymentId, Allocated part, LocalDate valueOn) {
    this.id = id;
    this.paymentId = paymentId;
    this.receivableId = part.receivableId();
    this.component = part.component();
    this.amountMinor = part.amount().minor();
    this.rule = part.rule();
    this.valueOn = valueOn;
  }

  long paymentId() {
    return paymentId;
  }

  Allocated part(String currency) {
    return new Allocated(receivableId, component, Money.ofMinor(amountMinor, currency), rule);
  }
}
