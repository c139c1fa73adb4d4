package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.casefile.CaseStatus;
import org.saldo.claim.PlacingGround;
import org.saldo.creditor.ClaimKind;
import org.saldo.interest.InterestKind;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.payment.PaymentCorrection;
import org.saldo.payment.PaymentDesk;
import org.saldo.problem.Refusal;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;

/** Payments that are undone, moved, or put elsewhere by a person. */
class PaymentCorrectionIT extends BearingInterest {

  private static final long SEED = 20261122;

  @EJB private PaymentCorrection correction;

  private Optional<Refusal> reverse(CasePayment payment) {
    return As.anna(() -> correction.reverse(payment.id(), "typed wrongly"));
  }

  private PaymentCorrection.Outcome move(CasePayment payment, RowResult to, String amount) {
    return As.anna(
        () ->
            correction.move(
                payment.id(),
                List.of(new PaymentCorrection.Target(to.caseNumber(), eur(amount), List.of())),
                "belongs there"));
  }

  private Optional<Refusal> place(
      CasePayment payment, PlacingGround ground, PaymentCorrection.Wanted... parts) {
    return As.anna(() -> correction.place(payment.id(), ground, List.of(parts), "as agreed"));
  }

  private static PaymentCorrection.Wanted wanted(
      RowResult row, Component component, String amount) {
    return new PaymentCorrection.Wanted(
        row.receivable().number(), component, amount == null ? null : eur(amount));
  }

  @Test
  void undoesWhatWasRecordedByMistake() {
    RowResult row = owed();
    claimed(row, today().minusDays(60));
    String before = parts(row);
    CasePayment payment = paidOn(today().minusDays(30), row, "200.00");
    assertThat(header(row).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(reverse(payment)).isEmpty();
    assertThat(parts(row)).isEqualTo(before);
    assertThat(header(row).status()).isEqualTo(CaseStatus.REOPENED);
    assertThat(payment(payment.id()).parts()).isEmpty();
    assertThat(payment(payment.id()).undone().reason()).isEqualTo("typed wrongly");
    assertThat(code(reverse(payment))).isEqualTo("payment.already.reversed");
    assertThat(code(giveBack(payment.id(), "0.00"))).isEqualTo("payment.already.reversed");
    booksAreWhole(row);
  }

  @Test
  void takesTheReferenceOfAnUndonePaymentAgain() {
    RowResult row = aReceivable();
    String reference = "T-" + word();
    PaymentDesk.Outcome wrong = pay(row, "91.00", reference);
    assertThat(reverse(payment(wrong.payment().publicId()))).isEmpty();
    PaymentDesk.Outcome right = pay(row, "19.00", reference);
    assertThat(right.refusal()).isNull();
    assertThat(right.payment().alreadyKnown()).isFalse();
    assertThat(pay(row, "19.00", reference).payment().alreadyKnown()).isTrue();
    assertThat(pay(row, "18.00", reference).refusal().code()).isEqualTo("payment.reference.taken");
    assertThat(open(row)).isEqualTo("100.00 EUR");
    requireVerified();
  }

  @Test
  void movesMoneyToTheCaseWhereItBelongs() {
    String creditor = aCreditor();
    RowResult from = aReceivable(creditor, "Rosa " + word());
    RowResult to = aReceivable(creditor, "Rosa " + word());
    String reference = "T-" + word();
    PaymentDesk.Outcome paid = pay(from, "80.00", reference);
    CasePayment payment = payment(paid.payment().publicId());
    PaymentCorrection.Outcome moved = move(payment, to, "50.00");
    assertThat(moved.refusal()).isNull();
    assertThat(moved.instead()).hasSize(2);
    assertThat(open(from)).isEqualTo("89.00 EUR");
    assertThat(open(to)).isEqualTo("69.00 EUR");
    CasePayment there = payment(moved.instead().get(1).publicId());
    assertThat(there.movedFrom()).contains(payment.number(), from.caseNumber());
    assertThat(there.reference()).isEqualTo(reference);
    assertThat(payment(payment.id()).undone().instead())
        .contains(there.number(), to.caseNumber(), moved.instead().get(0).number());
    // The bank's file comes once more.
    assertThat(pay(from, "80.00", reference).payment().alreadyKnown()).isTrue();
    assertThat(move(payment, to, "50.00").refusal().code()).isEqualTo("payment.already.reversed");
    requireInStep(from);
    requireInStep(to);
    requireVerified();
  }

  @Test
  void refusesWhatCannotBeMoved() {
    String creditor = aCreditor();
    RowResult from = aReceivable(creditor, "Rosa " + word());
    RowResult to = aReceivable(creditor, "Rosa " + word());
    CasePayment payment = paid(from, "80.00");
    assertThat(move(payment, to, "80.01").refusal().code()).isEqualTo("payment.move.exceeds");
    assertThat(move(payment, to, "0.00").refusal().code()).isEqualTo("payment.amount.implausible");
    assertThat(move(payment, from, "1.00").refusal().code()).isEqualTo("payment.move.same");
    assertThat(move(payment, aReceivable(), "1.00").refusal().code())
        .isEqualTo("payment.move.creditor");
    assertThat(As.anna(() -> correction.move(payment.id(), List.of(), "nowhere")).refusal().code())
        .isEqualTo("payment.move.nothing");
    assertThat(code(As.anna(() -> correction.reverse(payment.id(), " "))))
        .isEqualTo("reason.missing");
    assertThatThrownBy(
            () ->
                As.user(
                    "carla",
                    Set.of(Roles.CONTROLLER),
                    () -> correction.reverse(payment.id(), "mine")))
        .isInstanceOf(EJBAccessException.class);
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(move(payment, to, "80.00").refusal().code()).isEqualTo("payment.already.returned");
    assertThat(open(from)).isEqualTo("119.00 EUR");
  }

  @Test
  void putsMoneyWhereTheDebtorAgreed() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult older = aReceivable(creditor, debtor);
    RowResult younger =
        accepted(
            creditor, anInvoice("R-" + word()).to(debtor).dueOn("2025-05-01").of("100.00", "19"));
    CasePayment payment = paid(older, "60.00");
    assertThat(open(older)).isEqualTo("59.00 EUR");
    assertThat(place(payment, PlacingGround.AGREED, wanted(younger, null, "40.00"))).isEmpty();
    assertThat(open(older)).isEqualTo("99.00 EUR");
    assertThat(open(younger)).isEqualTo("79.00 EUR");
    assertThat(payment(payment.id()).word().ground()).isEqualTo(PlacingGround.AGREED);
    assertThat(code(place(payment, PlacingGround.AGREED, wanted(younger, null, "60.01"))))
        .isEqualTo("placing.exceeds.payment");
    assertThat(code(place(payment, PlacingGround.AGREED, wanted(younger, Component.COST, "10.00"))))
        .isEqualTo("placing.exceeds.open");
    assertThat(place(payment, PlacingGround.NAMED, wanted(younger, null, null))).isEmpty();
    assertThat(open(younger)).isEqualTo("59.00 EUR");
    assertThat(place(payment, PlacingGround.BY_RULE)).isEmpty();
    assertThat(open(older)).isEqualTo("59.00 EUR");
    assertThat(open(younger)).isEqualTo("119.00 EUR");
    assertThat(code(place(payment, PlacingGround.BY_RULE, wanted(older, null, "1.00"))))
        .isEqualTo("placing.nothing");
    requireInStep(older);
    requireVerified();
  }

  @Test
  void letsPrincipalGoFirstOnlyInTheDebtorsFavour() {
    RowResult row = aReceivable();
    inDefault(row, today().minusDays(10));
    assertThat(charge(row, Component.COST, "10.00")).isEmpty();
    CasePayment payment = paid(row, "30.00");
    assertThat(parts(row)).isEqualTo("0.00 0.00 0.00 99.00");
    assertThat(place(payment, PlacingGround.IN_FAVOUR, wanted(row, Component.PRINCIPAL, "30.00")))
        .isEmpty();
    assertThat(parts(row)).isEqualTo("10.00 0.00 0.00 89.00");
    assertThat(code(place(payment, PlacingGround.IN_FAVOUR, wanted(aReceivable(), null, "30.00"))))
        .isEqualTo("receivable.unknown");
    requireInStep(row);
  }

  @Test
  void refusesToPayOneReceivableInsteadOfAnotherWithoutAgreement() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult older = aReceivable(creditor, debtor);
    RowResult younger =
        accepted(
            creditor, anInvoice("R-" + word()).to(debtor).dueOn("2025-05-01").of("100.00", "19"));
    CasePayment payment = paid(older, "60.00");
    assertThat(code(place(payment, PlacingGround.IN_FAVOUR, wanted(younger, null, "60.00"))))
        .isEqualTo("placing.not.in.favour");
    assertThat(open(older)).isEqualTo("59.00 EUR");
  }

  @Test
  void neverPaysInterestBeforePrincipalOfAConsumerCredit() {
    String creditor = aCreditor();
    agree(
        creditor, ClaimKind.CONSIDERATION, InterestKind.FIXED, null, BigDecimal.valueOf(10), true);
    RowResult row = owed(creditor);
    claimed(row, today().minusDays(60));
    CasePayment payment = paid(row, "20.00");
    assertThat(went(payment)).containsExactly("PRINCIPAL 20.00");
    assertThat(code(place(payment, PlacingGround.AGREED, wanted(row, Component.INTEREST, "1.00"))))
        .isEqualTo("placing.consumer.credit");
  }

  /** What was taken back, undone or moved leaves the claim as if it had never been recorded. */
  @Test
  void standsAsIfMistakesHadNeverBeen() {
    Random dice = new Random(SEED);
    String creditor = aCreditor();
    agree(
        creditor, ClaimKind.CONSIDERATION, InterestKind.FIXED, null, BigDecimal.valueOf(10), false);
    List<RowResult> cases = List.of(owed(creditor), owed(creditor));
    cases.forEach(row -> claimed(row, today().minusDays(80)));
    Map<UUID, Integer> on = new HashMap<>();
    List<UUID> standing = new ArrayList<>();
    for (int day = 75; day > 0; day -= 3) {
      int at = dice.nextInt(2);
      CasePayment paid =
          paidOn(today().minusDays(day), cases.get(at), (1 + dice.nextInt(20)) + ".31");
      standing.add(paid.id());
      on.put(paid.id(), at);
      if (dice.nextInt(2) == 0) {
        undoOne(standing.remove(dice.nextInt(standing.size())), on, standing, cases, dice);
      }
    }
    List<RowResult> fresh = List.of(owed(creditor), owed(creditor));
    fresh.forEach(row -> claimed(row, today().minusDays(80)));
    Collections.shuffle(standing, dice);
    for (UUID id : standing) {
      CasePayment payment = payment(id);
      paidOn(payment.receivedOn(), fresh.get(on.get(id)), payment.amount().amount().toString());
    }
    for (int i = 0; i < 2; i++) {
      assertThat(parts(cases.get(i))).as("seed %s", SEED).isEqualTo(parts(fresh.get(i)));
      booksAreWhole(cases.get(i));
    }
  }

  private void undoOne(
      UUID id, Map<UUID, Integer> on, List<UUID> standing, List<RowResult> cases, Random dice) {
    CasePayment payment = payment(id);
    switch (dice.nextInt(3)) {
      case 0 -> assertThat(giveBack(id, "0.00")).isEmpty();
      case 1 -> assertThat(reverse(payment)).isEmpty();
      default -> {
        int to = 1 - on.get(id);
        PaymentCorrection.Outcome moved =
            move(payment, cases.get(to), payment.amount().amount().toString());
        assertThat(moved.refusal()).isNull();
        UUID there = moved.instead().get(0).publicId();
        standing.add(there);
        on.put(there, to);
      }
    }
  }

  @Test
  void changesNoRowOfTheBooks() {
    RowResult row = aReceivable();
    CasePayment payment = paid(row, "50.00");
    String lines =
        "SELECT l.* FROM posting_line l JOIN case_file c ON c.id = l.case_file_id"
            + " WHERE c.number = ? ORDER BY l.id";
    List<List<Object>> before = rows().list(lines, row.caseNumber());
    assertThat(reverse(payment)).isEmpty();
    assertThat(rows().list(lines, row.caseNumber()).subList(0, before.size())).isEqualTo(before);
    LocalDate value = today();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM posting_line l JOIN case_file c ON c.id = l.case_file_id"
                        + " WHERE c.number = ? AND l.value_on > ?",
                    row.caseNumber(),
                    value))
        .isZero();
  }
}
