package org.saldo.it.agency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.agency.CostKind;
import org.saldo.agency.CostReport;
import org.saldo.agency.CostState;
import org.saldo.agency.PaymentReport;
import org.saldo.agency.PlacementState;
import org.saldo.agency.PlacementWatch;
import org.saldo.agency.Reported;
import org.saldo.approval.ApprovalDesk;
import org.saldo.it.As;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PlacementFilter;
import org.saldo.reporting.PlacementSheet;

class PlacementLifeIT extends PlacementTest {

  @EJB private ApprovalDesk approvals;
  @EJB private PlacementWatch watch;

  @Test
  void livesFromTheOfferToTheRecall() {
    Placed placed = placedWith("kranich");
    assertThat(state(placed)).isEqualTo(PlacementState.OFFERED);
    assertThat(status(placed)).isEqualTo("PLACED");
    assertThat(seenByAgnes(placed).debtorFacts()).isEmpty();
    assertThat(code(agnes(() -> reports.cost(placed.id(), aCost("A-1", "30.00")))))
        .isEqualTo("placement.not.accepted");

    accepted(placed);
    accepted(placed); // a second click
    assertThat(seenByAgnes(placed).debtorFacts()).isNotEmpty();
    assertThat(code(agnes(() -> reports.cost(placed.id(), aCost("A-1", "30.00")))))
        .isEqualTo("taken");
    assertThat(open(placed.receivable())).isEqualTo("149.00 EUR");
    assertThat(code(agnes(() -> reports.cost(placed.id(), aCost("a -1", "30.00")))))
        .isEqualTo("placement.cost.duplicate");
    assertThat(state(placed)).isEqualTo(PlacementState.ACTIVE);

    assertThat(code(agnes(() -> reports.payment(placed.id(), aPayment("Z 1", "49.00")))))
        .isEqualTo("taken");
    assertThat(open(placed.receivable())).isEqualTo("100.00 EUR");
    Reported again = agnes(() -> reports.payment(placed.id(), aPayment("z1", "49.00")));
    assertThat(again.alreadyKnown()).isTrue();
    assertThat(code(agnes(() -> reports.payment(placed.id(), aPayment("Z1", "50.00")))))
        .isEqualTo("placement.payment.conflict");
    assertThat(open(placed.receivable())).isEqualTo("100.00 EUR");

    long version = version(placed);
    assertThat(As.sven(() -> office.recall(placed.id(), version, "The debtor pays us again")))
        .isEmpty();
    assertThat(status(placed)).isEqualTo("OPEN");
    assertThat(code(agnes(() -> reports.cost(placed.id(), aCost("A-2", "1.00")))))
        .isEqualTo("placement.ended");
    assertThat(code(agnes(() -> reports.payment(placed.id(), aPayment("Z2", "1.00")))))
        .isEqualTo("placement.ended");
    PlacementSheet after = seenByAgnes(placed);
    assertThat(after.header().state()).isEqualTo(PlacementState.RECALLED);
    assertThat(after.now().total()).isEqualTo(Money.of("100.00", "EUR"));
    assertThat(after.handedOver().total()).isEqualTo(Money.of("119.00", "EUR"));
    assertThat(after.debtorFacts()).isEmpty();
    assertThat(after.header().endedBy()).isNull();
    assertThat(after.documents()).hasSize(1);
  }

  @Test
  void asksForApprovalAboveTheLimit() {
    Placed placed = accepted(placedWith("kranich"));
    Reported asked = agnes(() -> reports.cost(placed.id(), aCost("B-1", "50.01")));
    assertThat(asked.pending()).isTrue();
    assertThat(open(placed.receivable())).isEqualTo("119.00 EUR");
    UUID request =
        uuid(
            (String)
                rows()
                    .list(
                        "SELECT HEX(r.public_id) FROM approval_request r JOIN placement_cost c"
                            + " ON c.id = r.subject_id WHERE r.kind = 'AGENCY_COST'"
                            + " AND c.public_id = UNHEX(?)",
                        asked.id().toString().replace("-", ""))
                    .get(0)
                    .get(0));
    assertThat(As.sven(() -> approvals.approve(request, "fine"))).isEmpty();
    assertThat(open(placed.receivable())).isEqualTo("169.01 EUR");
    assertThat(seenByAgnes(placed).costs().get(0).state()).isEqualTo(CostState.POSTED);
  }

  @Test
  void refusesWhatCannotBe() {
    Placed placed = accepted(placedWith("kranich"));
    LocalDate today = clock.today();
    assertThat(cost(placed, "1", Money.of("-1.00", "EUR"), today, PROOF))
        .isEqualTo("placement.amount.not.positive");
    assertThat(cost(placed, "2", Money.of("1.00", "USD"), today, PROOF))
        .isEqualTo("placement.currency.foreign");
    assertThat(cost(placed, "3", Money.of("1.00", "EUR"), today.plusDays(1), PROOF))
        .isEqualTo("placement.date.future");
    assertThat(cost(placed, "4", Money.of("1.00", "EUR"), today.minusDays(1), PROOF))
        .isEqualTo("placement.date.before");
    assertThat(cost(placed, "5", Money.of("119.01", "EUR"), today, PROOF))
        .isEqualTo("placement.cost.implausible");
    assertThat(cost(placed, "6", Money.of("1.00", "EUR"), today, new byte[] {'M', 'Z'}))
        .isEqualTo("file.type.refused");
    assertThat(cost(placed, "", Money.of("1.00", "EUR"), today, PROOF))
        .isEqualTo("placement.reference.missing");
    assertThat(code(agnes(() -> reports.payment(placed.id(), aPayment("7", "238.01")))))
        .isEqualTo("placement.payment.implausible");
    PaymentReport future = new PaymentReport("8", Money.of("1.00", "EUR"), today.plusDays(1), null);
    assertThat(code(agnes(() -> reports.payment(placed.id(), future))))
        .isEqualTo("placement.date.future");
    assertThat(open(placed.receivable())).isEqualTo("119.00 EUR");
  }

  private String cost(
      Placed placed, String reference, Money amount, LocalDate on, byte[] document) {
    CostReport report =
        new CostReport(CostKind.COURT, reference, amount, on, null, "x.pdf", document);
    return code(agnes(() -> reports.cost(placed.id(), report)));
  }

  @Test
  void closesWithTheLastPayment() {
    Placed placed = accepted(placedWith("kranich"));
    assertThat(code(agnes(() -> reports.payment(placed.id(), aPayment("E1", "119.00")))))
        .isEqualTo("taken");
    assertThat(state(placed)).isEqualTo(PlacementState.CLOSED);
    assertThat(status(placed)).isEqualTo("SETTLED");
  }

  @Test
  void freesTheReceivablesOfADeclinedOrForgottenOffer() {
    Placed declined = placedWith("kranich");
    assertThat(agnes(() -> desk.decline(declined.id(), null, " ")).map(Refusal::code))
        .contains("placement.reason.missing");
    assertThat(agnes(() -> desk.decline(declined.id(), null, "Too small"))).isEmpty();
    assertThat(status(declined)).isEqualTo("OPEN");
    assertThat(seenByAgnes(declined).header().debtorName()).isNull();
    Placed forgotten = placedWith("kranich");
    LocalDate lastDay = clock.today().plusDays(7);
    assertThat(lapsed(forgotten, lastDay)).isFalse();
    assertThat(lapsed(forgotten, lastDay.plusDays(1))).isTrue();
    assertThat(lapsed(forgotten, lastDay.plusDays(1))).isFalse();
    assertThat(status(forgotten)).isEqualTo("OPEN");
    assertThat(agnes(() -> desk.accept(forgotten.id(), null)).map(Refusal::code))
        .contains("placement.not.offered");
  }

  private boolean lapsed(Placed placed, LocalDate on) {
    long id = rows().number("SELECT id FROM placement WHERE number = ?", placed.number());
    return As.user("system", Set.of(Roles.SYSTEM), () -> watch.lapse(id, on));
  }

  @Test
  void mandatesALawyerWithoutAsking() {
    Placed placed = placedWith("lehmann");
    PlacementSheet sheet = leo(() -> sheets.byId(placed.id())).orElseThrow();
    assertThat(sheet.header().state()).isEqualTo(PlacementState.ACCEPTED);
    assertThat(sheet.header().answerBy()).isNull();
    assertThat(agnes(() -> sheets.byId(placed.id()))).isEmpty();
  }

  @Test
  void doesNotExistForAnotherAgency() {
    Placed placed = accepted(placedWith("kranich"));
    agnes(() -> reports.cost(placed.id(), aCost("F-1", "10.00")));
    UUID document = seenByAgnes(placed).documents().get(0).id();
    PlacementFilter all = new PlacementFilter(placed.number(), null, null);
    for (Asker stranger : List.<Asker>of(PlacementTest::leo, PlacementTest::berta, this::nobody)) {
      assertThat(stranger.ask(() -> sheets.byId(placed.id()).isPresent())).isFalse();
      assertThat(stranger.ask(() -> sheets.byNumber(placed.number()).isPresent())).isFalse();
      assertThat(stranger.ask(() -> sheets.page(all, 1, 50).rows().isEmpty())).isTrue();
      assertThat(stranger.ask(() -> sheets.after(all, null, 50).isEmpty())).isTrue();
      assertThat(stranger.ask(() -> sheets.document(placed.id(), document).isPresent())).isFalse();
      assertThat(
              stranger.ask(
                  () ->
                      unknown(desk.accept(placed.id(), null))
                          && unknown(desk.decline(placed.id(), null, "x"))
                          && unknown(desk.giveBack(placed.id(), null, "x"))
                          && unknown(reports.cost(placed.id(), aCost("G", "1.00")).refusal())
                          && unknown(
                              reports.payment(placed.id(), aPayment("H", "1.00")).refusal())))
          .isTrue();
    }
    assertThat(agnes(() -> sheets.document(placed.id(), document))).isPresent();
  }

  private interface Asker {
    boolean ask(Callable<Boolean> question);
  }

  private boolean nobody(Callable<Boolean> question) {
    return As.user("nobody-" + word(), Set.of(Roles.AGENCY_ADMIN), question);
  }

  private static boolean unknown(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("").equals("placement.unknown");
  }

  @Test
  void letsOneOfTwoWinWhoAnswerAndRecallAtOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      Placed placed = placedWith("kranich");
      long version = version(placed);
      List<Boolean> done =
          atOnce(
              () -> agnes(() -> desk.accept(placed.id(), null)).isEmpty(),
              () -> As.sven(() -> office.recall(placed.id(), version, "no")).isEmpty());
      assertThat(done).as("exactly one").containsExactlyInAnyOrder(true, false);
      boolean recalled = state(placed) == PlacementState.RECALLED;
      assertThat(status(placed)).isEqualTo(recalled ? "OPEN" : "PLACED");
    }
  }

  @Test
  void takesAReportOnceThatComesTwiceAtOnce() throws Exception {
    Placed placed = accepted(placedWith("kranich"));
    atOnce(
        () -> agnes(() -> reports.payment(placed.id(), aPayment("K1", "19.00"))).alreadyKnown(),
        () -> agnes(() -> reports.payment(placed.id(), aPayment("K1", "19.00"))).alreadyKnown());
    atOnce(
        () -> code(agnes(() -> reports.cost(placed.id(), aCost("K2", "5.00")))).equals("taken"),
        () -> code(agnes(() -> reports.cost(placed.id(), aCost("K2", "5.00")))).equals("taken"));
    assertThat(open(placed.receivable())).isEqualTo("105.00 EUR");
  }

  @SafeVarargs
  private static List<Boolean> atOnce(Callable<Boolean>... work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.length);
    CyclicBarrier start = new CyclicBarrier(work.length);
    try {
      List<Future<Boolean>> futures = new ArrayList<>();
      for (Callable<Boolean> one : work) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
