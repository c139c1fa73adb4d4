package org.saldo.it.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.aCreditNote;

import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saldo.approval.ApprovalDesk;
import org.saldo.dispute.DisputeState;
import org.saldo.dispute.Evidence;
import org.saldo.dispute.Objection;
import org.saldo.dispute.Raised;
import org.saldo.dispute.Resolution;
import org.saldo.it.As;
import org.saldo.money.Money;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.DebtorClaim;

/** Raising, holding, deciding, taking back. */
class DisputesIT extends DisputeTest {

  @EJB private ApprovalDesk approvals;

  @Test
  void stopsStepsAtOnceAndTellsTheStaff() {
    Owing rosa = somebodyOwing();
    Raised raised = raise(rosa, anObjection(rosa.itemId(), null, new Evidence("a.jpg", PHOTO)));
    assertThat(raised.refusal()).isEmpty();
    assertThat(item(rosa.row()).status()).isEqualTo(ReceivableStatus.DISPUTED);
    assertThat(holds(rosa)).isOne();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM task t JOIN case_file c ON c.id = t.case_file_id"
                        + " WHERE t.kind = 'DISPUTE_OPENED' AND t.state = 'OPEN' AND c.number = ?",
                    rosa.row().caseNumber()))
        .isOne();
    DebtorClaim claim = asDebtor(rosa.user(), () -> claims.byId(rosa.caseId())).orElseThrow();
    assertThat(claim.sums().payable()).hasToString("0.00 EUR");
    assertThat(claim.sums().disputed()).hasToString("119.00 EUR");
    assertThat(claim.documents())
        .extracting(DebtorClaim.Paper::kind)
        .contains(DebtorClaim.Paper.Kind.EVIDENCE, DebtorClaim.Paper.Kind.INVOICE);
  }

  @Test
  void holdsOnlyThePartThatIsDisputed() {
    Owing rosa = somebodyOwing();
    Money part = Money.of("19.00", "EUR");
    assertThat(raise(rosa, anObjection(rosa.itemId(), part)).refusal()).isEmpty();
    DebtorClaim claim = asDebtor(rosa.user(), () -> claims.byId(rosa.caseId())).orElseThrow();
    assertThat(claim.sums().payable()).hasToString("100.00 EUR");
    assertThat(claim.sums().disputed()).hasToString("19.00 EUR");
  }

  @Test
  void takesTheSameFormOnceAndASecondDisputeNot() {
    Owing rosa = somebodyOwing();
    Objection objection = anObjection(rosa.itemId(), null);
    Raised first = raise(rosa, objection);
    assertThat(raise(rosa, objection).number()).isEqualTo(first.number());
    assertThat(code(raise(rosa, anObjection(rosa.itemId(), null)).refusal()))
        .isEqualTo("dispute.already.open");
    assertThat(holds(rosa)).isOne();
  }

  @Test
  void letsOneOfTwoWinWhoDisputeAtTheSameMoment() throws Exception {
    for (int round = 0; round < 5; round++) {
      Owing rosa = somebodyOwing();
      List<Callable<Raised>> both =
          List.of(
              () -> raise(rosa, anObjection(rosa.itemId(), null)),
              () -> raise(rosa, anObjection(rosa.itemId(), null)));
      assertThat(atOnce(both).stream().map(r -> code(r.refusal())))
          .containsExactlyInAnyOrder("done", "dispute.already.open");
      assertThat(holds(rosa)).isOne();
    }
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> futures =
          work.stream()
              .map(
                  one ->
                      threads.submit(
                          () -> {
                            start.await();
                            return one.call();
                          }))
              .toList();
      start.countDown();
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void rejectsWithAnExplanationThatTheDebtorReads() {
    Owing rosa = somebodyOwing();
    UUID dispute = disputed(rosa).id();
    assertThat(resolve(dispute, DisputeState.REJECTED, null, null))
        .isEqualTo("dispute.explanation.missing");
    assertThat(resolve(dispute, DisputeState.REJECTED, null, "You ordered it on 1 March."))
        .isEqualTo("done");
    assertThat(item(rosa.row()).status()).isEqualTo(ReceivableStatus.OPEN);
    assertThat(holds(rosa)).isZero();
    DebtorClaim claim = asDebtor(rosa.user(), () -> claims.byId(rosa.caseId())).orElseThrow();
    assertThat(claim.disputes().get(0).explanation()).isEqualTo("You ordered it on 1 March.");
    assertThat(resolve(dispute, DisputeState.WITHDRAWN, null, null)).isEqualTo("dispute.resolved");
    assertThat(raise(rosa, anObjection(rosa.itemId(), null)).refusal()).as("again").isEmpty();
  }

  @Test
  void creditsWhatWasFoundRight() {
    Owing rosa = somebodyOwing();
    UUID dispute = disputed(rosa).id();
    Money tooMuch = Money.of("119.01", "EUR");
    assertThat(resolve(dispute, DisputeState.UPHELD, tooMuch, null))
        .isEqualTo("adjustment.exceeds.open");
    assertThat(state(dispute)).isEqualTo("OPEN");
    assertThat(resolve(dispute, DisputeState.UPHELD, Money.of("1.00", "EUR"), null))
        .isEqualTo("done");
    if (state(dispute).equals("CREDITING")) {
      approve(rosa, true);
    }
    assertThat(state(dispute)).isEqualTo("UPHELD");
    assertThat(open(rosa.row())).isEqualTo("118.00 EUR");
    assertThat(holds(rosa)).isZero();
  }

  @Test
  void waitsForApprovalOfALargeCredit() {
    Owing rosa = somebodyOwing();
    UUID dispute = disputed(rosa).id();
    assertThat(resolve(dispute, DisputeState.UPHELD, Money.of("119.00", "EUR"), "You are right."))
        .isEqualTo("done");
    assertThat(state(dispute)).isEqualTo("CREDITING");
    assertThat(holds(rosa)).as("still held").isOne();
    DebtorClaim.Objected seen =
        asDebtor(rosa.user(), () -> claims.byId(rosa.caseId())).orElseThrow().disputes().get(0);
    assertThat(seen.state()).isEqualTo(DisputeState.OPEN);
    assertThat(seen.explanation()).isNull();
    approve(rosa, false);
    assertThat(state(dispute)).isEqualTo("OPEN");
    assertThat(resolve(dispute, DisputeState.UPHELD, Money.of("119.00", "EUR"), "You are right."))
        .isEqualTo("done");
    approve(rosa, true);
    assertThat(state(dispute)).isEqualTo("UPHELD");
    assertThat(open(rosa.row())).isEqualTo("0.00 EUR");
  }

  private void approve(Owing rosa, boolean yes) {
    UUID request =
        id(
            "SELECT a.public_id FROM approval_request a JOIN case_file c ON c.id = a.case_file_id"
                + " WHERE a.state = 'PENDING' AND c.number = ?",
            rosa.row().caseNumber());
    As.sven(
        () -> {
          assertThat(yes ? approvals.approve(request, "fine") : approvals.reject(request, "not so"))
              .isEmpty();
          return null;
        });
  }

  @Test
  void letsDebtorsTakeItBack() {
    Owing rosa = somebodyOwing();
    UUID dispute = disputed(rosa).id();
    long seen = version(dispute);
    Owing other = somebodyOwing();
    assertThat(code(asDebtor(other.user(), () -> debtors.withdraw(dispute, seen))))
        .isEqualTo("dispute.unknown");
    assertThat(code(asDebtor(rosa.user(), () -> debtors.withdraw(dispute, seen + 1))))
        .isEqualTo("changed.meanwhile");
    assertThat(code(asDebtor(rosa.user(), () -> debtors.withdraw(dispute, seen))))
        .isEqualTo("done");
    assertThat(holds(rosa)).isZero();
  }

  @Test
  void disputesNeitherCreditsNorSettledNorForeignItems() {
    Owing rosa = somebodyOwing();
    Owing other = somebodyOwing();
    assertThat(code(raise(rosa, anObjection(other.itemId(), null)).refusal()))
        .isEqualTo("receivable.unknown");
    assertThat(
            code(
                asDebtor(
                        rosa.user(),
                        () -> debtors.raise(other.caseId(), anObjection(other.itemId(), null)))
                    .refusal()))
        .isEqualTo("case.unknown");
    String name =
        (String)
            rows()
                .list(
                    "SELECT d.display_name FROM debtor d JOIN case_file c ON c.debtor_id = d.id"
                        + " WHERE c.number = ?",
                    rosa.row().caseNumber())
                .get(0)
                .get(0);
    RowResult credit =
        accepted(rosa.creditor(), aCreditNote("G-" + word()).to(name).of("10.00", "19"));
    assertThat(code(raise(rosa, anObjection(itemOf(credit.receivable().number()), null)).refusal()))
        .isEqualTo("dispute.item.credit");
    UUID dispute = disputed(rosa).id();
    resolve(dispute, DisputeState.UPHELD, Money.of("119.00", "EUR"), null);
    approve(rosa, true);
    assertThat(code(raise(rosa, anObjection(rosa.itemId(), null)).refusal()))
        .isEqualTo("dispute.item.settled");
  }

  @Test
  void goesByTheContentOfAFile() {
    Owing rosa = somebodyOwing();
    byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    for (String name : new String[] {"photo.jpg", "bill.pdf", "x.png", "x.heic"}) {
      assertThat(
              code(
                  raise(rosa, anObjection(rosa.itemId(), null, new Evidence(name, script)))
                      .refusal()))
          .as(name)
          .isEqualTo("file.type.refused");
    }
    Evidence[] six = new Evidence[6];
    java.util.Arrays.fill(six, new Evidence("a.jpg", PHOTO));
    assertThat(code(raise(rosa, anObjection(rosa.itemId(), null, six)).refusal()))
        .isEqualTo("dispute.evidence.many");
    byte[] large = new byte[10 * 1024 * 1024 + 1];
    assertThat(
            code(raise(rosa, anObjection(rosa.itemId(), null, new Evidence("a", large))).refusal()))
        .isEqualTo("file.too.large");
    byte[] harmful =
        ("%PDF-1.4\nEICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(
            code(
                raise(rosa, anObjection(rosa.itemId(), null, new Evidence("a.pdf", harmful)))
                    .refusal()))
        .isEqualTo("incoming.file.infected");
    assertThat(holds(rosa)).as("nothing was raised").isZero();
    Evidence forged = new Evidence("../../evil\r\n.exe", PHOTO);
    assertThat(raise(rosa, anObjection(rosa.itemId(), null, forged)).refusal()).isEmpty();
    assertThat(
            rows()
                .list(
                    "SELECT f.media_type, e.file_name FROM dispute_document e"
                        + " JOIN document f ON f.id = e.document_id JOIN dispute x ON x.id = e.dispute_id"
                        + " JOIN case_file c ON c.id = x.case_file_id WHERE c.number = ?",
                    rosa.row().caseNumber()))
        .hasToString("[[image/jpeg, evil.exe.jpg]]");
  }

  private String resolve(UUID dispute, DisputeState outcome, Money credit, String explanation) {
    long version = version(dispute);
    return code(
        asCarla(
            () -> desk.resolve(dispute, version, new Resolution(outcome, credit, explanation))));
  }

  private long holds(Owing who) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM case_hold h JOIN case_file c ON c.id = h.case_file_id"
                + " WHERE h.reason = 'DISPUTE' AND h.released_at IS NULL AND c.number = ?",
            who.row().caseNumber());
  }
}
