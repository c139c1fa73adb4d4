package org.saldo.ledger.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** What payouts must be like, and what they post; figures of standards 5.2. */
class MovementPostingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 14);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  /** Gross, fee, VAT, received. */
  private static Payout payout(String figures, Payout.Part... parts) {
    List<Money> amounts = Stream.of(figures.split(" ")).map(MovementPostingTest::eur).toList();
    return new Payout(
        "1361",
        "PO-1",
        DAY,
        amounts.get(0),
        amounts.get(1),
        amounts.get(2),
        amounts.get(3),
        List.of(parts),
        null);
  }

  private static List<String> told(Posting posting) {
    return posting.amounts().stream()
        .filter(amount -> !amount.money().isZero())
        .map(amount -> amount.kind() + " " + amount.money().amount())
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PSP             | 100.00 1.75 0 98.25     | RECEIVED_BANK 98.25, BANK_CHARGE 1.75, TRANSIT 100.00
          AGENCY          | 500.00 100.00 19.00 381 | RECEIVED_BANK 381.00, COMMISSION 100.00, INPUT_VAT 19.00, TRANSIT 500.00
          DIRECT_DEBIT    | 1000.00 0 0 1000.00     | RECEIVED_BANK 1000.00, TRANSIT 1000.00
          PSP             | -50.00 3.00 0 -53.00    | RECEIVED_BANK -53.00, BANK_CHARGE 3.00, TRANSIT -50.00
          """)
  void postsWhatWasKeptByWhomItWasKept(TransferPurpose purpose, String figures, String amounts) {
    assertThat(PayoutCheck.of(payout(figures), DAY)).isEmpty();
    assertThat(told(MovementPosting.of(1, purpose, payout(figures))))
        .containsExactly(amounts.split(", "));
  }

  @Test
  void givesEachPaymentALineUnderItsOwnKey() {
    Posting posting =
        MovementPosting.of(
            1,
            TransferPurpose.PSP,
            payout(
                "100.00 1.75 0 98.25",
                new Payout.Part("cs_1", eur("130.00")),
                new Payout.Part("cs_0", eur("-30.00"))));
    assertThat(told(posting))
        .containsExactly(
            "RECEIVED_BANK 98.25", "BANK_CHARGE 1.75", "TRANSIT 130.00", "TRANSIT -30.00");
    assertThat(posting.amounts().get(3).flexfields())
        .containsEntry("outsideReference", "cs_1")
        .containsEntry("payout", "PO-1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 0 0             | transfer.payout.gross
          1.00 -0.50 0 1.50   | transfer.payout.fee
          1.00 0.10 0.20 0.70 | transfer.payout.vat
          1.00 0.10 0 0.80    | transfer.payout.sum
          1.00 0 0 1.01       | transfer.payout.sum
          """)
  void refusesFiguresThatExplainNothing(String figures, String code) {
    assertThat(PayoutCheck.of(payout(figures), DAY).map(Refusal::code)).contains(code);
  }

  @Test
  void refusesADayThatIsNotYetAndPartsThatAreNotAll() {
    Optional<Refusal> early = PayoutCheck.of(payout("1.00 0 0 1.00"), DAY.minusDays(1));
    assertThat(early.map(Refusal::code)).contains("transfer.movement.day");
    assertThat(
            PayoutCheck.of(payout("1.00 0 0 1.00", new Payout.Part("x", eur("0.90"))), DAY)
                .map(Refusal::code))
        .contains("transfer.payout.parts");
  }
}
