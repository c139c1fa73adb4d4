package org.saldo.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.StepChannel;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.reporting.DebtorClaim.Outlook;

/** What happens next on a case if nothing is done. */
final class DebtorOutlook {

  private static final Outlook DUE = new Outlook(Outlook.What.DUE, null);

  private DebtorOutlook() {}

  /**
   * Of what is open and due; the debtor is told the first thing that will happen.
   *
   * @param forecast what the procedure has planned, asked only when something is to be paid
   */
  static Outlook of(
      DebtorClaim.Sums sums, List<DebtorClaim.Line> lines, Supplier<Optional<Forecast>> forecast) {
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
      return forecast.get().flatMap(DebtorOutlook::planned).orElse(DUE);
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

  /** The first step that the debtor will notice. */
  private static Optional<Outlook> planned(Forecast forecast) {
    return forecast.next().stream()
        .flatMap(
            coming ->
                what(coming.step().channel()).map(what -> new Outlook(what, coming.on())).stream())
        .findFirst();
  }

  private static Optional<Outlook.What> what(StepChannel channel) {
    return switch (channel) {
      case EMAIL, LETTER, SMS, STATEMENT -> Optional.of(Outlook.What.REMINDER);
      case CALL -> Optional.of(Outlook.What.CALL);
      case AGENCY_HANDOVER, LEGAL -> Optional.of(Outlook.What.HAND_OVER);
      case INTERNAL_MAIL, STATUS -> Optional.empty();
    };
  }
}
