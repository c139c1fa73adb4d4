package org.saldo.reporting;

import static org.saldo.actor.Roles.DEBTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.Allocated;
import org.saldo.claim.ByComponent;
import org.saldo.claim.ClaimAccounts;
import org.saldo.debtor.DebtorAccounts;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Tells debtors what a payment would do to their own claims, by the calculator that the payment
 * itself would meet. Nothing is written. Another debtor's case does not exist here.
 */
@Stateless
@RolesAllowed(DEBTOR)
public class DebtorPreviews {

  private static final int MAX_YEARS = 1;

  @Inject private StatementReader reader;
  @Inject private ClaimAccounts claims;
  @Inject private DebtorAccounts accounts;
  @Inject private BusinessClock clock;

  /**
   * The answer.
   *
   * @param preview null when refused
   */
  public record Outcome(DebtorPreview preview, Refusal refusal) {

    static Outcome refused(Refusal refusal) {
      return new Outcome(null, refusal);
    }
  }

  /** Whose claim it is; empty when there is none of the caller. */
  public Optional<CaseStatement.Head> head(UUID id) {
    return id == null ? Optional.empty() : reader.head("c.public_id = ?", id, this::reach);
  }

  /**
   * What a payment would do.
   *
   * @param amount more than zero, of the currency of the case
   * @param on today or within a year
   */
  public Outcome preview(UUID id, Money amount, LocalDate on) {
    return head(id)
        .map(head -> preview(head, amount, on))
        .orElseGet(() -> Outcome.refused(Refusal.because("case.unknown")));
  }

  private Outcome preview(CaseStatement.Head head, Money amount, LocalDate on) {
    if (amount == null || !amount.isPositive() || !amount.currency().equals(head.currency())) {
      return Outcome.refused(
          Refusal.because("payment.amount.implausible", head.currency()).on("amount"));
    }
    LocalDate today = clock.today();
    LocalDate last = today.plusYears(MAX_YEARS);
    if (on == null || on.isBefore(today) || on.isAfter(last)) {
      return Outcome.refused(Refusal.because("preview.day", today, last).on("on"));
    }
    CaseStatement before =
        reader.statement("c.public_id = ?", head.id(), this::reach, on).orElseThrow();
    return new Outcome(preview(before, amount, on), null);
  }

  private DebtorPreview preview(CaseStatement before, Money amount, LocalDate on) {
    CaseStatement.Head head = before.head();
    List<Allocated> allocated =
        claims.preview(
            new CaseRef(
                head.key(), head.creditorKey(), head.debtorKey(), head.number(), head.currency()),
            amount,
            List.of(),
            on);
    Map<Long, String> numbers =
        before.items().stream()
            .collect(Collectors.toMap(i -> i.claim().id(), CaseStatement.Item::number));
    List<Allocated> parts = allocated.stream().filter(p -> p.receivableId() != null).toList();
    ByComponent open = before.claim().open();
    return new DebtorPreview(
        on,
        amount,
        open,
        parts.stream()
            .map(
                p ->
                    new DebtorPreview.Part(
                        numbers.get(p.receivableId()), p.component(), p.amount()))
            .toList(),
        parts.stream()
            .map(p -> ByComponent.of(p.component(), p.amount().negated()))
            .reduce(open, ByComponent::plus),
        amount.minus(Money.sum(amount.currency(), parts.stream().map(Allocated::amount).toList())));
  }

  private Sql reach(Sql sql) {
    return sql.addIn("c.debtor_id", accounts.mine());
  }
}
