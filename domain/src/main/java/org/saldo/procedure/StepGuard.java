package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.Hold;
import org.saldo.casefile.Holds;
import org.saldo.charge.StepFees;
import org.saldo.correspondence.OutgoingMessage;
import org.saldo.correspondence.SendGuard;
import org.saldo.debtor.DebtorMarks;
import org.saldo.debtor.MarkKind;
import org.saldo.debtor.MarkPeriod;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * Asked right before a demand leaves: was it paid meanwhile, disputed, or is the debtor not to be
 * written to any more? A demand whose amounts are not right any more does not leave either.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepGuard implements SendGuard {

  @Inject private OpenItems items;
  @Inject private Holds holds;
  @Inject private DebtorMarks marks;
  @Inject private CaseFiles caseFiles;
  @Inject private BusinessClock clock;
  @Inject private StepFees fees;

  @Override
  public Optional<Refusal> stillHolds(OutgoingMessage message) {
    if (!message.demand()) {
      return Optional.empty();
    }
    Map<Long, Money> named = new HashMap<>(message.asked());
    // Its own fee is charged when it has left.
    fees.announced(message.messageId())
        .ifPresent(
            fee -> named.computeIfPresent(fee.receivableId(), (k, m) -> m.minus(fee.amount())));
    return refused(message.caseFileId(), named);
  }

  /**
   * Why a debtor must not be asked for so much now; empty when he may.
   *
   * @param asked by key of the receivable
   */
  public Optional<Refusal> refused(long caseFileId, Map<Long, Money> asked) {
    Map<Long, OpenItem> open =
        items.ofCase(caseFileId).stream()
            .collect(Collectors.toMap(OpenItem::id, Function.identity()));
    List<Hold> held = holds.active(caseFileId);
    for (Map.Entry<Long, Money> each : asked.entrySet()) {
      Optional<Refusal> no = check(open.get(each.getKey()), each.getValue(), held);
      if (no.isPresent()) {
        return no;
      }
    }
    return marked(caseFileId);
  }

  private static Optional<Refusal> check(OpenItem item, Money asked, List<Hold> held) {
    if (item == null || !item.open().isPositive()) {
      return Refusal.of("message.paid.meanwhile", item == null ? "" : item.number());
    }
    if (held.stream().anyMatch(hold -> hold.stops(item.id()))) {
      return Refusal.of("message.held.meanwhile", item.number());
    }
    Money askable = askable(item, held);
    return asked.isGreaterThan(askable)
        ? Refusal.of("message.amount.meanwhile", item.number(), asked, askable)
        : Optional.empty();
  }

  /** What is open of a receivable less what is held of it; nothing when it is held altogether. */
  static Money askable(OpenItem item, List<Hold> held) {
    String currency = item.open().currency();
    if (held.stream().anyMatch(hold -> hold.stops(item.id()))) {
      return Money.zero(currency);
    }
    long part =
        held.stream()
            .filter(h -> h.amountMinor() != null && h.receivableId() == item.id())
            .mapToLong(Hold::amountMinor)
            .sum();
    return item.open().minus(Money.ofMinor(part, currency));
  }

  private Optional<Refusal> marked(long caseFileId) {
    long debtorId = caseFiles.byId(caseFileId).orElseThrow().debtorId();
    LocalDate today = clock.today();
    for (MarkPeriod mark : marks.of(List.of(debtorId)).getOrDefault(debtorId, List.of())) {
      boolean holds =
          !mark.from().isAfter(today) && (mark.until() == null || today.isBefore(mark.until()));
      if (holds && mark.kind() != MarkKind.VULNERABLE) {
        return Refusal.of("message.mark.meanwhile", mark.kind().name());
      }
    }
    return Optional.empty();
  }
}
