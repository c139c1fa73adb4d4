package org.saldo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.casefile.CaseFiles;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.Terms;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.DebtorKinds;
import org.saldo.law.CostAnswer;
import org.saldo.law.CostCalculation;
import org.saldo.law.CostMatter;
import org.saldo.law.CostQuestion;
import org.saldo.law.CostService;
import org.saldo.law.LawFinding;
import org.saldo.law.LawQuestion;
import org.saldo.law.LawRule;
import org.saldo.law.LawTopic;
import org.saldo.law.Laws;
import org.saldo.law.Severity;
import org.saldo.law.Tariffs;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * What the law of the creditor's country lets an agency charge the debtor for a cost: by the value
 * placed, the tariff of the day of acceptance, and what was claimed for the same matter before,
 * whoever did it (sections 13e and 13f RDG).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CostTariff {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Laws laws;
  @Inject private Tariffs tariffs;
  @Inject private Creditors creditors;
  @Inject private CaseFiles caseFiles;
  @Inject private DebtorKinds debtors;

  /** What comes of a cost, and what is kept of the reason. */
  TariffVerdict judge(Placement placement, List<PlacementItem> items, CostReport report) {
    CostKind kind = report.kind();
    CostService service = report.service() == null ? kind.usual() : report.service();
    if (service == null) {
      return kind.hasTariff()
          ? TariffVerdict.refused(Refusal.because("placement.cost.service.missing").on("service"))
          : TariffVerdict.none();
    }
    if (!kind.covers(service)) {
      return TariffVerdict.refused(Refusal.because("placement.cost.service.other").on("service"));
    }
    String country = creditors.country(placement.creditorId());
    Optional<LawRule> rule = laws.rule(LawTopic.AGENCY_COST_CAP, country, report.valueOn());
    if (rule.map(LawRule::severity).orElse(Severity.OFF) == Severity.OFF) {
      return TariffVerdict.unasked(service);
    }
    if (!country.equals(Tariffs.COUNTRY)) {
      Refusal unknown = Refusal.because("tariff.country", country);
      return TariffVerdict.found(service, null, null, unknown, rule.get().severity());
    }
    List<PlacementCost> earlier = earlier(items);
    CostAnswer answer = tariffs.costs(question(placement, items, service, earlier, report));
    if (answer.refusal().isPresent()) {
      return TariffVerdict.found(
          service, null, null, answer.refusal().get(), rule.get().severity());
    }
    CostCalculation calculation = answer.calculation().of(service.matter());
    Money before = claimedBefore(service.matter(), earlier, placement.currency());
    Money left = calculation.total().minus(before);
    Money allowed = left.isNegative() ? Money.zero(left.currency()) : left;
    String basis = CostBasis.of(calculation, before);
    LawQuestion question =
        LawQuestion.about(
                LawTopic.AGENCY_COST_CAP,
                country,
                isConsumer(placement),
                report.valueOn(),
                report.amount())
            .allowed(allowed);
    List<LawFinding> findings = laws.findings(question);
    if (findings.isEmpty()) {
      return TariffVerdict.kept(service, allowed, basis);
    }
    Refusal refusal =
        Refusal.because(
                "placement.cost.above.tariff",
                report.amount(),
                allowed,
                calculation.fees(),
                calculation.total().minus(calculation.fees()),
                before)
            .on("amount");
    return TariffVerdict.found(service, allowed, basis, refusal, findings.get(0).severity());
  }

  private CostQuestion question(
      Placement placement,
      List<PlacementItem> items,
      CostService service,
      List<PlacementCost> earlier,
      CostReport report) {
    boolean enforcing = service.matter() == CostMatter.ENFORCEMENT;
    long value =
        items.stream()
            .mapToLong(enforcing ? PlacementItem::handedOverMinor : PlacementItem::principalMinor)
            .sum();
    return new CostQuestion(
        CostBasis.together(service, earlier.stream().map(PlacementCost::service).toList()),
        Money.ofMinor(value, placement.currency()),
        placement.acceptedOn(),
        deductsInputTax(placement, report.valueOn()));
  }

  /** What agencies claimed of the same receivables, under this placement or another. */
  private List<PlacementCost> earlier(List<PlacementItem> items) {
    Set<Long> receivables = new HashSet<>();
    items.forEach(item -> receivables.add(item.receivableId()));
    return new ArrayList<>(
        em.createQuery(
                "SELECT c FROM PlacementCost c WHERE c.state <> :rejected AND c.placementId IN"
                    + " (SELECT i.placementId FROM PlacementItem i WHERE i.receivableId IN :items)"
                    + " ORDER BY c.id",
                PlacementCost.class)
            .setParameter("rejected", CostState.REJECTED)
            .setParameter("items", receivables)
            .getResultList());
  }

  private static Money claimedBefore(
      CostMatter matter, List<PlacementCost> earlier, String currency) {
    if (!matter.isOnce()) {
      return Money.zero(currency);
    }
    return Money.sum(
        currency,
        earlier.stream()
            .filter(cost -> cost.service() != null && cost.service().matter() == matter)
            .map(PlacementCost::amount)
            .toList());
  }

  private boolean deductsInputTax(Placement placement, LocalDate on) {
    return creditors.termsOn(placement.creditorId(), on).map(Terms::deductsInputTax).orElse(true);
  }

  private boolean isConsumer(Placement placement) {
    long debtor = caseFiles.byId(placement.caseFileId()).orElseThrow().debtorId();
    Map<Long, DebtorKind> kinds = debtors.of(List.of(debtor));
    return kinds.get(debtor) == DebtorKind.CONSUMER;
  }
}
