package org.saldo.law;

import java.time.LocalDate;
import java.util.List;
import org.saldo.money.Money;

/**
 * What was done for a claim, to be put into figures.
 *
 * @param services at most one of them the fee for collecting
 * @param value of the matter, positive: principal; in enforcement with interest and costs
 * @param mandateOn day of the mandate, whose tariff counts (section 60 RVG)
 * @param deductsInputTax whether the creditor gets VAT back, so that the debtor owes none
 */
public record CostQuestion(
    List<CostService> services, Money value, LocalDate mandateOn, boolean deductsInputTax) {

  public CostQuestion {
    services = List.copyOf(services);
  }
}
