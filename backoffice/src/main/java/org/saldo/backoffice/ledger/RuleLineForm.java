package org.saldo.backoffice.ledger;

import java.io.Serializable;
import java.math.BigDecimal;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.Component;
import org.saldo.ledger.RuleLine;
import org.saldo.ledger.Side;

/** A line of a posting rule while it is being edited; without an amount it is an empty row. */
public class RuleLineForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Integer entry = 1;
  private AmountKind amount;
  private Side side;
  private String account;
  private Component component;
  private BigDecimal ratePercent;

  static RuleLineForm of(RuleLine line) {
    RuleLineForm form = new RuleLineForm();
    form.entry = line.entry();
    form.amount = line.amount();
    form.side = line.side();
    form.account = line.account();
    form.component = line.component();
    form.ratePercent = line.ratePercent();
    return form;
  }

  boolean isEmpty() {
    return amount == null && side == null && account == null && ratePercent == null;
  }

  /** Whether amount, side and account are all given. */
  boolean isComplete() {
    return amount != null && side != null && account != null;
  }

  RuleLine line() {
    return new RuleLine(entry == null ? 1 : entry, amount, side, account, component, ratePercent);
  }

  public Integer getEntry() {
    return entry;
  }

  public void setEntry(Integer entry) {
    this.entry = entry;
  }

  public AmountKind getAmount() {
    return amount;
  }

  public void setAmount(AmountKind amount) {
    this.amount = amount;
  }

  public Side getSide() {
    return side;
  }

  public void setSide(Side side) {
    this.side = side;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public Component getComponent() {
    return component;
  }

  public void setComponent(Component component) {
    this.component = component;
  }

  public BigDecimal getRatePercent() {
    return ratePercent;
  }

  public void setRatePercent(BigDecimal ratePercent) {
    this.ratePercent = ratePercent;
  }
}
