package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.DebtorKind;

/**
 * What an agency's demand to a consumer has to say only where it is so: that a rate is above the
 * statutory one, and that its client does not get the VAT within the costs back (section 13a (1)
 * no. 4 and 6 RDG).
 */
@ApplicationScoped
class FirstLetterNotices {

  @Inject private HigherRates rates;
  @Inject private Creditors creditors;

  /** Values of the places {@code higherRate} and {@code inputTax}; none of what is not so. */
  public Map<String, String> values(
      MessageCase caseFile, CreditorData from, Addressee to, List<DemandItem> items, LocalDate on) {
    if (from.mode() != OperatingMode.COLLECTION || to.kind() != DebtorKind.CONSUMER) {
      return Map.of();
    }
    Set<Long> withInterest =
        items.stream()
            .filter(item -> item.interest().isPositive())
            .map(DemandItem::receivableId)
            .collect(Collectors.toSet());
    Optional<BigDecimal> higher =
        withInterest.isEmpty()
            ? Optional.empty()
            : rates.above(caseFile, withInterest, from.country(), on);
    return values(to.language(), higher, withTax(caseFile, items, on));
  }

  /** An agency claims VAT only where its client bears it. */
  private boolean withTax(MessageCase caseFile, List<DemandItem> items, LocalDate on) {
    return items.stream().anyMatch(item -> item.cost().isPositive())
        && creditors
            .termsOn(caseFile.creditorId(), on)
            .filter(terms -> !terms.deductsInputTax())
            .isPresent();
  }

  /**
   * The values.
   *
   * @param language ISO 639-1
   * @param higher the rate per year in percent that is above the statutory one
   * @param withTax whether the costs hold VAT that the client bears
   */
  static Map<String, String> values(String language, Optional<BigDecimal> higher, boolean withTax) {
    Map<String, String> values = new HashMap<>();
    higher.ifPresent(
        percent -> values.put("higherRate", Wording.in(language).rate(percent) + "\u00a0%"));
    if (withTax) {
      values.put("inputTax", MessageTexts.in(language).get("law.input.tax"));
    }
    return values;
  }
}
