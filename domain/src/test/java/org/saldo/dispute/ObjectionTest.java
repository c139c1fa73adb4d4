package org.saldo.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

class ObjectionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final int LIMIT = 1000;

  private static String check(
      DisputeReason reason, String text, String amount, LocalDate raisedOn, Evidence... files) {
    Money part = amount == null ? null : Money.of(amount, "EUR");
    Optional<Refusal> refusal =
        new Objection(
                UUID.randomUUID(),
                UUID.randomUUID(),
                part,
                reason,
                text,
                DisputeChannel.PHONE,
                raisedOn,
                List.of(files))
            .check(TODAY, LIMIT);
    return refusal.map(Refusal::code).orElse("fine");
  }

  @Test
  void needsAReasonAndWords() {
    assertThat(check(DisputeReason.OTHER, "No.", null, TODAY)).isEqualTo("fine");
    assertThat(check(null, "No.", null, TODAY)).isEqualTo("dispute.reason.missing");
    assertThat(check(DisputeReason.OTHER, "  ", null, TODAY)).isEqualTo("dispute.text.missing");
    assertThat(check(DisputeReason.OTHER, "x".repeat(4000), null, TODAY)).isEqualTo("fine");
    assertThat(check(DisputeReason.OTHER, "x".repeat(4001), null, TODAY))
        .isEqualTo("dispute.text.missing");
  }

  @ParameterizedTest
  @CsvSource({"0.01, fine", "0.00, dispute.amount.invalid", "-1.00, dispute.amount.invalid"})
  void isAboutAllOrAPartAboveZero(String amount, String answer) {
    assertThat(check(DisputeReason.OTHER, "No.", amount, TODAY)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, fine",
    "2026-03-02, date.implausible",
    "2025-02-28, fine",
    "2025-02-27, date.implausible"
  })
  void reachedUsUpToAYearAgo(LocalDate raisedOn, String answer) {
    assertThat(check(DisputeReason.OTHER, "No.", null, raisedOn)).isEqualTo(answer);
  }

  @Test
  void takesPhotosWithinLimits() {
    Evidence photo =
        new Evidence(
            "a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xff, (byte) 0xd9});
    assertThat(check(DisputeReason.OTHER, "No.", null, TODAY, photo)).isEqualTo("fine");
    assertThat(
            check(DisputeReason.OTHER, "No.", null, TODAY, new Evidence("a", new byte[LIMIT + 1])))
        .isEqualTo("file.too.large");
    assertThat(check(DisputeReason.OTHER, "No.", null, TODAY, new Evidence("a.pdf", new byte[3])))
        .isEqualTo("file.type.refused");
    assertThat(
            check(
                DisputeReason.OTHER, "No.", null, TODAY, photo, photo, photo, photo, photo, photo))
        .isEqualTo("dispute.evidence.many");
  }

  @Test
  void endsWithAnAnswer() {
    assertThat(resolution(DisputeState.OPEN, null, "x")).isEqualTo("dispute.outcome.missing");
    assertThat(resolution(DisputeState.REJECTED, null, " "))
        .isEqualTo("dispute.explanation.missing");
    assertThat(resolution(DisputeState.REJECTED, "1.00", "x"))
        .isEqualTo("dispute.credit.misplaced");
    assertThat(resolution(DisputeState.UPHELD, "1.00", null)).isEqualTo("fine");
    assertThat(resolution(DisputeState.UPHELD, null, null))
        .isEqualTo("dispute.explanation.missing");
    assertThat(resolution(DisputeState.WITHDRAWN, null, null)).isEqualTo("fine");
  }

  private static String resolution(DisputeState outcome, String credit, String text) {
    Money amount = credit == null ? null : Money.of(credit, "EUR");
    return new Resolution(outcome, amount, text).check().map(Refusal::code).orElse("fine");
  }
}
