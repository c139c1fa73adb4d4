package org.saldo.receivable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.casefile.Hold;
import org.saldo.casefile.HoldReason;
import org.saldo.money.Money;

/** Where a receivable stands; NOT_DUE is OPEN seen from a day that is not after the due date. */
public enum ReceivableStatus {
  NOT_DUE,
  OPEN,
  DISPUTED,
  PROMISED,
  IN_PLAN,
  PLACED,
  LEGAL,
  INSOLVENCY,
  UNCOLLECTIBLE,
  SETTLED;

  /** The strongest first. */
  private static final Map<HoldReason, ReceivableStatus> BY_HOLD = byHold();

  private static Map<HoldReason, ReceivableStatus> byHold() {
    Map<HoldReason, ReceivableStatus> order = new LinkedHashMap<>();
    order.put(HoldReason.INSOLVENCY, INSOLVENCY);
    order.put(HoldReason.DISPUTE, DISPUTED);
    order.put(HoldReason.PROMISE, PROMISED);
    order.put(HoldReason.PLAN, IN_PLAN);
    order.put(HoldReason.LEGAL, LEGAL);
    order.put(HoldReason.PLACEMENT, PLACED);
    return order;
  }

  /** What is open and what holds it. */
  static ReceivableStatus of(Money open, List<Hold> holds) {
    if (open.isZero()) {
      return SETTLED;
    }
    Set<HoldReason> reasons = holds.stream().map(Hold::reason).collect(Collectors.toSet());
    return BY_HOLD.entrySet().stream()
        .filter(e -> reasons.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OPEN);
  }
}
