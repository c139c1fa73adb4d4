package org.saldo.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.reporting.DebtorClaim.Outlook;

/** What happens next on a case if nothing is done. */
final class DebtorOutlook {

  private DebtorOutlook() {}

  /** Of what is open and due; the debtor is told the first thing that will happen. */
  static Outlook of(DebtorClaim.Sums sums, List<DebtorClaim.Line> lines) {
    if (sums.open().total().isNegative()) {
      return new Outlook(Outlook.What.CREDIT, null);
    }
    if (sums.open().total().isZero()) {
      return new Outlook(Outlook.What.SETTLED, null);
    }
    if (lines.stream().anyMatch(l -> l.item().status() == ReceivableStatus.PLACED)) {
      return new Outlook(Outlook.What.WITH_AGENCY, null);
    }
    if (sums.payable().isPositive()) {
      return new Outlook(Outlook.What.DUE, null);
    }
    if (sums.disputed().isPositive()) {
      return new Outlook(Outlook.What.EXAMINED, null);
    }
    LocalDate nextDue =
        lines.stream()
            .filter(l -> l.item().open().total().isPositive() && l.item().daysOverdue() < 0)
            .map(l -> l.item().dueOn())
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Outlook(Outlook.What.NOT_DUE, nextDue);
  }
}
