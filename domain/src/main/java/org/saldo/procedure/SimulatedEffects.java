package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.casefile.HoldReason;
import org.saldo.charge.FeeDecision;
import org.saldo.charge.FeeOccasion;

/** What simulated steps brought about on the receivables of a case. */
final class SimulatedEffects {

  private final Map<Long, LocalDate> demanded = new HashMap<>();
  private final Map<Long, CaseFacts.Span> gone = new HashMap<>();
  private final Map<Long, Set<String>> charged = new HashMap<>();

  /** The receivables with it. */
  List<CaseFacts.Item> on(List<CaseFacts.Item> items) {
    return demanded.isEmpty() && gone.isEmpty() ? items : items.stream().map(this::on).toList();
  }

  private CaseFacts.Item on(CaseFacts.Item item) {
    LocalDate asked = demanded.get(item.id());
    List<CaseFacts.Span> holds = new ArrayList<>(item.holds());
    Optional.ofNullable(gone.get(item.id())).ifPresent(holds::add);
    return new CaseFacts.Item(
        item.id(),
        item.number(),
        item.issuedOn(),
        item.dueOn(),
        item.open(),
        item.heldPartMinor(),
        item.follows(),
        item.cycle(),
        earlier(item.defaultSince(), asked == null ? null : asked.plusDays(1)),
        earlier(item.demandedOn(), asked),
        item.settledOn(),
        holds,
        item.partHeldBy());
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  /** A demand arrived: default begins the day after. */
  void demanded(Verdict verdict, LocalDate on) {
    verdict.items().forEach(item -> demanded.putIfAbsent(item.receivableId(), on));
  }

  /** Its receivables left the house: no step turns to them from now on. */
  void gone(Verdict verdict, LocalDate on) {
    HoldReason why =
        verdict.step().channel() == StepChannel.LEGAL ? HoldReason.LEGAL : HoldReason.PLACEMENT;
    verdict
        .items()
        .forEach(item -> gone.put(item.receivableId(), new CaseFacts.Span(why.name(), on, null)));
  }

  /** Keys of the rules that charge a receivable once and have. */
  Set<String> charged(long receivableId) {
    return charged.getOrDefault(receivableId, Set.of());
  }

  void charged(long receivableId, FeeDecision fee) {
    if (fee.rule().rule().occasion() == FeeOccasion.PER_RECEIVABLE) {
      charged.computeIfAbsent(receivableId, key -> new HashSet<>()).add(fee.rule().rule().key());
    }
  }
}
