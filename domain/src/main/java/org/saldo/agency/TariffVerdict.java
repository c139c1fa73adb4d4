package org.saldo.agency;

import java.util.Optional;
import org.saldo.law.CostService;
import org.saldo.law.Severity;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * What the tariff says to a reported cost.
 *
 * @param service what it is for; null where there is no tariff
 * @param allowed the most that may be claimed; null where no tariff was asked
 * @param basis the calculation as a formula; null with allowed
 * @param finding why it is too much; empty when it is not
 * @param severity what a finding means
 */
record TariffVerdict(
    CostService service,
    Money allowed,
    String basis,
    Optional<Refusal> finding,
    Severity severity) {

  static TariffVerdict none() {
    return unasked(null);
  }

  static TariffVerdict unasked(CostService service) {
    return new TariffVerdict(service, null, null, Optional.empty(), Severity.OFF);
  }

  static TariffVerdict kept(CostService service, Money allowed, String basis) {
    return new TariffVerdict(service, allowed, basis, Optional.empty(), Severity.OFF);
  }

  static TariffVerdict found(
      CostService service, Money allowed, String basis, Refusal finding, Severity severity) {
    return new TariffVerdict(service, allowed, basis, Optional.of(finding), severity);
  }

  static TariffVerdict refused(Refusal refusal) {
    return found(null, null, null, refusal, Severity.REFUSE);
  }

  Optional<Refusal> refusal() {
    return severity == Severity.REFUSE ? finding : Optional.empty();
  }

  boolean warns() {
    return severity == Severity.WARN && finding.isPresent();
  }

  /** Contested or extensive work costs more than usual: somebody of the creditor's side decides. */
  boolean needsApproval() {
    return service == CostService.COLLECTION_CONTESTED;
  }
}
