package org.saldo.batch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.OperatingMode;
import org.saldo.ledger.client.ClientBalance;
import org.saldo.ledger.client.ClientMoneyDesk;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** What comes in for creditors for whom the demo's operator works is theirs. */
@ApplicationScoped
class SampleClientMoney {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final BigDecimal VAT_PERCENT = BigDecimal.valueOf(19);
  private static final int FEE_DIVISOR = 20;
  private static final int LEFT_DIVISOR = 4;

  @EJB private CreditorRegistry creditors;
  @EJB private ClientMoneyDesk desk;
  @Inject private BusinessClock clock;

  /** Keeps the money of others apart, before any comes in. */
  void keepApart() {
    theirs().forEach(creditor -> require(desk.setUp(creditor.id(), SINCE, SamplePlayer.REASON)));
  }

  /** Takes a fee of a twentieth, and pays three quarters of the rest out; both today. */
  void settle() {
    theirs()
        .forEach(
            creditor ->
                desk.look(creditor.id())
                    .orElseThrow()
                    .balances()
                    .forEach(balance -> settle(creditor, balance)));
  }

  private void settle(CreditorView creditor, ClientBalance balance) {
    Money fee = part(balance.owed(), FEE_DIVISOR);
    if (!fee.isPositive()) {
      return;
    }
    LocalDate today = clock.today();
    String number = today + "-" + fee.currency();
    require(desk.takeFee(creditor.id(), fee, VAT_PERCENT, today, "V-" + number));
    Money kept = part(balance.owed(), LEFT_DIVISOR);
    require(
        desk.payOut(
            creditor.id(), balance.owed().minus(kept).minus(fee).minus(fee), today, "A-" + number));
  }

  private static Money part(Money whole, int divisor) {
    return Money.ofMinor(whole.minor() / divisor, whole.currency());
  }

  private List<CreditorView> theirs() {
    return creditors.inScope().stream()
        .filter(creditor -> creditor.data().mode() != OperatingMode.OWN)
        .toList();
  }

  private static void require(Optional<Refusal> refusal) {
    refusal.ifPresent(
        why -> {
          throw new IllegalStateException("the sample was refused: " + why);
        });
  }
}
