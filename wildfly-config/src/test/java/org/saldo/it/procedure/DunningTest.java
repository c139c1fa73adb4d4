package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.DemoClock;
import org.saldo.casefile.CaseDesk;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.importing.AnInvoice;
import org.saldo.it.importing.ImportTest;
import org.saldo.money.Money;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.procedure.DunningRuns;
import org.saldo.receivable.RowResult;

/** Nights over one case: due on 31 January 2027, opened on 1 February. */
abstract class DunningTest extends ImportTest {

  @EJB private DemoClock demo;
  @EJB protected DunningRuns runs;
  @EJB private CaseDesk cases;
  @EJB protected PaymentDesk payments;
  @Inject protected BusinessClock clock;

  private LocalDate before;

  @BeforeEach
  void remember() {
    before = clock.today();
    today("2027-02-01");
  }

  @AfterEach
  void restore() {
    As.user("carla", Set.of(CONTROLLER), () -> demo.set(before));
  }

  protected void today(String day) {
    assertThat(As.user("carla", Set.of(CONTROLLER), () -> demo.set(LocalDate.parse(day))))
        .isEmpty();
  }

  protected RowResult aCase() {
    return aCase("N-" + word());
  }

  protected RowResult aCase(String number) {
    return aCase(aCreditor(), number);
  }

  protected RowResult aCase(String creditor, String number) {
    return opened(
        creditor,
        anInvoice(number)
            .to("Rosa " + word())
            .issuedOn("2027-01-17")
            .dueOn("2027-01-31")
            .of("100.00", "19"));
  }

  /** The case of an invoice, which somebody works. */
  protected RowResult opened(String creditor, AnInvoice invoice) {
    RowResult row = accepted(creditor, invoice);
    UUID id = caseId(row);
    assertThat(As.user("carla", Set.of(CONTROLLER), () -> cases.open(id, version(id), "carla")))
        .isEmpty();
    return row;
  }

  protected UUID caseId(RowResult row) {
    return UuidConverter.uuid(
        (byte[])
            rows()
                .list("SELECT public_id FROM case_file WHERE number = ?", row.caseNumber())
                .get(0)
                .get(0));
  }

  private long version(UUID id) {
    return rows()
        .number("SELECT version FROM case_file WHERE public_id = ?", UuidConverter.bytes(id));
  }

  /** Money that came today, by bank transfer in the currency of the case's invoices. */
  protected void pay(RowResult row, String amount) {
    As.anna(
        () -> {
          PaymentDesk.Outcome paid =
              payments.record(
                  caseId(row),
                  new PaymentDesk.ByHand(
                      PaymentWay.BANK_TRANSFER,
                      Money.of(amount, "EUR"),
                      clock.today(),
                      "P-" + word(),
                      List.of(),
                      null));
          assertThat(paid.refusal()).isNull();
          return paid;
        });
  }

  protected UUID start(String day) {
    today(day);
    DunningRuns.Started started = As.sven(() -> runs.start(LocalDate.parse(day)));
    assertThat(started.refusal()).isNull();
    return started.id();
  }

  protected void night(String day) {
    UUID run = start(day);
    await(
        () ->
            rows()
                    .number(
                        "SELECT COUNT(*) FROM dunning_run WHERE public_id = ? AND state = 'DONE'",
                        UuidConverter.bytes(run))
                == 1);
  }

  protected static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + 90_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for long enough").isLessThan(until);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** The steps of a case as {@code key STATE}, in the order of their days. */
  protected List<String> steps(RowResult row) {
    return rows()
        .list(
            "SELECT s.step_key, s.state FROM step_run s JOIN case_file c ON c.id = s.case_file_id"
                + " WHERE c.number = ? ORDER BY s.due_on, s.id",
            row.caseNumber())
        .stream()
        .map(r -> r.get(0) + " " + r.get(1))
        .toList();
  }

  protected long openTasks(RowResult row, String kind) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM task t JOIN case_file c ON c.id = t.case_file_id"
                + " WHERE c.number = ? AND t.kind = ? AND t.state = 'OPEN'",
            row.caseNumber(),
            kind);
  }
}
