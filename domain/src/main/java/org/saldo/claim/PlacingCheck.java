package org.saldo.claim;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Whether a person may put a payment where he wants it.
 *
 * <p>Where money goes is for the payer to say, else for the law (sections 366, 367, 497 (3) BGB). A
 * creditor may deviate only with the debtor's agreement or in his favour, and for a consumer credit
 * never to his detriment (section 512 BGB).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class PlacingCheck {

  @Inject private ClaimReader reader;
  @Inject private BusinessClock clock;

  /**
   * Why not; empty when it may be.
   *
   * @param payment key
   * @param designated what the payer named, as it would be known then
   * @param fixed what the person wants
   */
  public Optional<Refusal> refusal(
      CaseRef caseFile,
      long payment,
      PlacingGround ground,
      List<Long> designated,
      List<Allocated> fixed) {
    CaseClaim claim = reader.of(caseFile);
    ClaimStanding byRule = standing(claim, payment, designated, List.of());
    ClaimStanding wanted = standing(claim, payment, designated, fixed);
    List<Allocated> now = byRule.allocations().get(payment);
    List<Allocated> then = wanted.allocations().get(payment);
    for (Allocated part : fixed) {
      Money reached = on(then, part.receivableId(), part.component(), caseFile.currency());
      if (part.amount().isGreaterThan(reached)) {
        return Refusal.because("placing.exceeds.open", part.amount(), reached)
            .on("parts")
            .asOptional();
      }
    }
    if (ground == PlacingGround.IN_FAVOUR && !favours(now, then, caseFile.currency())) {
      return Refusal.of("placing.not.in.favour");
    }
    return interestBeforeCredit(claim, then, wanted);
  }

  private ClaimStanding standing(
      CaseClaim claim, long payment, List<Long> designated, List<Allocated> fixed) {
    return ClaimCalculator.at(
        claim.history().placing(payment, designated, fixed), claim.horizon(clock.today()));
  }

  /** As much on each receivable as by the rules, and no less of it on principal. */
  private static boolean favours(List<Allocated> now, List<Allocated> then, String currency) {
    return sums(now, currency).equals(sums(then, currency))
        && then.stream()
            .filter(part -> part.receivableId() != null)
            .map(Allocated::receivableId)
            .distinct()
            .noneMatch(
                id ->
                    on(now, id, Component.PRINCIPAL, currency)
                        .isGreaterThan(on(then, id, Component.PRINCIPAL, currency)));
  }

  private static Map<Long, Money> sums(List<Allocated> parts, String currency) {
    Map<Long, Money> sums = new HashMap<>();
    parts.stream()
        .filter(part -> part.receivableId() != null)
        .collect(groupingBy(Allocated::receivableId))
        .forEach(
            (id, on) ->
                sums.put(id, Money.sum(currency, on.stream().map(Allocated::amount).toList())));
    return sums;
  }

  private static Money on(
      List<Allocated> parts, Long receivable, Component component, String currency) {
    return Money.sum(
        currency,
        parts.stream()
            .filter(part -> part.receivableId() != null && part.receivableId().equals(receivable))
            .filter(part -> component == null || part.component() == component)
            .map(Allocated::amount)
            .toList());
  }

  private static Optional<Refusal> interestBeforeCredit(
      CaseClaim claim, List<Allocated> then, ClaimStanding wanted) {
    Map<Long, ClaimHistory.Item> items =
        claim.history().items().stream().collect(toMap(ClaimHistory.Item::id, item -> item));
    boolean detriment =
        then.stream()
            .filter(part -> part.receivableId() != null && part.component() == Component.INTEREST)
            .filter(part -> items.get(part.receivableId()).order() == ComponentOrder.BGB_497)
            .anyMatch(part -> wanted.items().get(part.receivableId()).principal().isPositive());
    return detriment ? Refusal.of("placing.consumer.credit") : Optional.empty();
  }
}
