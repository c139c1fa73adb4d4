package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/** A letter of 1 April asked for 119.00 EUR. */
class CorrectionTest {

  private static final Instant LETTER = Instant.parse("2026-04-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-20T10:00:00Z");
  private static final Correction.Asked ASKED =
      new Correction.Asked(1, "RE-1", LETTER, LocalDate.of(2026, 4, 1), eur("119.00"));

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private final List<Correction.Done> done = new ArrayList<>();

  private Correction.LateLine late(
      EventKind kind, String valueOn, Instant recordedAt, String amount) {
    if (kind != EventKind.INTEREST_CLAIMED) {
      done.add(
          new Correction.Done(
              recordedAt.toEpochMilli(),
              kind.name(),
              "ref",
              LocalDate.parse(valueOn),
              eur(amount)));
    }
    return new Correction.LateLine(
        1, recordedAt.toEpochMilli(), LocalDate.parse(valueOn), recordedAt, eur(amount));
  }

  private Optional<Correction> of(Instant told, Correction.LateLine... late) {
    return Correction.of(List.of(ASKED), List.of(late), done, told);
  }

  /** The payment of March went back in May: when the letter went out, it was right. */
  @Test
  void leavesAloneWhatWentBackLater() {
    done.add(
        new Correction.Done(
            LATER.toEpochMilli(),
            EventKind.PAYMENT_RETURNED.name(),
            "ref",
            LocalDate.of(2026, 5, 19),
            eur("19.00")));
    assertThat(
            of(
                null,
                new Correction.LateLine(
                    1, LATER.toEpochMilli(), LocalDate.of(2026, 3, 1), LATER, eur("19.00"))))
        .isEmpty();
  }

  /** Interest that is claimed later was not forgotten in the letter. */
  @Test
  void leavesAloneWhatFollowsFromNothing() {
    assertThat(of(null, late(EventKind.INTEREST_CLAIMED, "2026-03-01", LATER, "3.00"))).isEmpty();
  }

  @Test
  void tellsWhatTheLetterShouldHaveAskedFor() {
    Correction correction =
        of(
                null,
                late(EventKind.PAYMENT_RECEIVED, "2026-03-01", LATER, "-19.00"),
                late(EventKind.INTEREST_CLAIMED, "2026-03-01", LATER, "0.50"))
            .orElseThrow();
    assertThat(correction.items())
        .containsExactly(
            new Correction.Item("RE-1", LocalDate.of(2026, 4, 1), eur("119.00"), eur("100.50")));
    assertThat(correction.reasons())
        .containsExactly(
            new Correction.Reason(
                EventKind.PAYMENT_RECEIVED.name(), "ref", LocalDate.of(2026, 3, 1), eur("-19.00")));
    assertThat(correction.knownUntil()).isEqualTo(LATER);
  }

  @Test
  void leavesAloneWhatCountsOnlyAfterTheLetter() {
    assertThat(of(null, late(EventKind.PAYMENT_RECEIVED, "2026-04-02", LATER, "-19.00"))).isEmpty();
    assertThat(of(null, late(EventKind.PAYMENT_RECEIVED, "2026-04-01", LATER, "-19.00")))
        .isPresent();
  }

  @Test
  void leavesAloneWhatTheLetterKnew() {
    assertThat(of(null, late(EventKind.PAYMENT_RECEIVED, "2026-03-01", LETTER, "-19.00")))
        .isEmpty();
  }

  @Test
  void tellsNothingTwice() {
    Correction.LateLine first = late(EventKind.PAYMENT_RECEIVED, "2026-03-01", LATER, "-19.00");
    assertThat(of(LATER, first)).isEmpty();
    Correction.LateLine second =
        late(EventKind.PAYMENT_RECEIVED, "2026-03-02", LATER.plusSeconds(60), "-10.00");
    Correction again = of(LATER, first, second).orElseThrow();
    assertThat(again.items().get(0).corrected()).isEqualTo(eur("90.00"));
  }

  @Test
  void neverAsksForLessThanNothing() {
    Correction correction =
        of(null, late(EventKind.PAYMENT_RECEIVED, "2026-03-01", LATER, "-150.00")).orElseThrow();
    assertThat(correction.items().get(0).corrected().isZero()).isTrue();
  }
}
