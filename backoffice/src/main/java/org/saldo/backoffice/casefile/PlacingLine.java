package org.saldo.backoffice.casefile;

import java.io.Serializable;
import java.time.LocalDate;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.payment.PaymentCorrection;
import org.saldo.receivable.OpenItem;

/** A receivable, and what of a payment a person wants it to get. */
public class PlacingLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String number;
  private final LocalDate dueOn;
  private final Money open;
  private Component component;
  private Money amount;
  private boolean named;

  PlacingLine(OpenItem item) {
    this.number = item.number();
    this.dueOn = item.dueOn();
    this.open = item.open();
  }

  PaymentCorrection.Wanted wanted() {
    return new PaymentCorrection.Wanted(number, component, amount);
  }

  PaymentCorrection.Wanted name() {
    return new PaymentCorrection.Wanted(number, null, null);
  }

  public String getNumber() {
    return number;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public Money getOpen() {
    return open;
  }

  public Component getComponent() {
    return component;
  }

  public void setComponent(Component component) {
    this.component = component;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public boolean isNamed() {
    return named;
  }

  public void setNamed(boolean named) {
    this.named = named;
  }
}
