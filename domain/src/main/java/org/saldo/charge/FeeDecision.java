package org.saldo.charge;

import java.util.List;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Which fee is due, and why.
 *
 * @param rule the rule that decided; null when none fits
 * @param amount what is charged; zero for no fee
 * @param why the steps that led to it, as sentences for the reader
 */
public record FeeDecision(FeeRuleVersion rule, Money amount, List<Refusal> why) {

  public FeeDecision {
    why = List.copyOf(why);
  }

  public boolean isFee() {
    return amount.isPositive();
  }
}
