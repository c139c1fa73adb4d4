package org.saldo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saldo.money.Money;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.StepChannel;
import org.saldo.reporting.DebtorClaim.Outlook;

/** What a debtor is told will happen next. */
class DebtorOutlookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Outlook outlook(
      String open, String payable, String disputed, StepChannel... next) {
    Money zero = eur("0.00");
    List<Forecast.Coming> coming =
        Arrays.stream(next)
            .map(c -> new PlannedStep(c.name(), 7, c, null, 0, true, true, List.of()))
            .map(step -> new Forecast.Coming(step, DAY))
            .toList();
    return DebtorOutlook.of(
        new DebtorClaim.Sums(
            new CaseSheet.Balance(eur(open), zero, zero, zero), eur(payable), zero, eur(disputed)),
        List.of(),
        () -> Optional.of(new Forecast(1, "R-1", 0, coming)));
  }

  @Test
  void isTheFirstStepThatTheDebtorNotices() {
    assertThat(outlook("10.00", "10.00", "0.00", StepChannel.STATUS, StepChannel.EMAIL))
        .isEqualTo(new Outlook(Outlook.What.REMINDER, DAY));
    assertThat(outlook("10.00", "10.00", "0.00", StepChannel.CALL, StepChannel.AGENCY_HANDOVER))
        .isEqualTo(new Outlook(Outlook.What.CALL, DAY));
    assertThat(outlook("10.00", "10.00", "0.00", StepChannel.AGENCY_HANDOVER).what())
        .isEqualTo(Outlook.What.HAND_OVER);
  }

  @Test
  void asksForPaymentWhenNothingIsPlanned() {
    assertThat(outlook("10.00", "10.00", "0.00").what()).isEqualTo(Outlook.What.DUE);
  }

  @Test
  void promisesPeaceWhileSomethingIsExamined() {
    assertThat(outlook("10.00", "0.00", "10.00", StepChannel.EMAIL).what())
        .isEqualTo(Outlook.What.EXAMINED);
  }

  @Test
  void isNothingWhenNothingIsOpen() {
    assertThat(outlook("0.00", "0.00", "0.00").what()).isEqualTo(Outlook.What.SETTLED);
    assertThat(outlook("-1.00", "0.00", "0.00").what()).isEqualTo(Outlook.What.CREDIT);
  }
}
