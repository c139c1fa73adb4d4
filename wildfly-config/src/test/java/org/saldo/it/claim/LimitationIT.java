package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.claim.limitation.LimitationDesk;
import org.saldo.claim.limitation.LimitationEffect;
import org.saldo.claim.limitation.LimitationEventKind;
import org.saldo.claim.limitation.LimitationSheet;
import org.saldo.claim.limitation.LimitationState;
import org.saldo.claim.limitation.LimitationWatch;
import org.saldo.claim.limitation.LimitedClaim;
import org.saldo.claim.limitation.NewLimitationEvent;
import org.saldo.claim.limitation.RecordedLimitation;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.LimitationFilter;
import org.saldo.reporting.LimitationList;
import org.saldo.reporting.LimitationRow;

/** A receivable of 119.00 EUR that fell due three years ago and lapses with this year. */
class LimitationIT extends ClaimTest {

  @EJB private LimitationDesk desk;
  @EJB private LimitationList list;
  @EJB private LimitationWatch watch;

  private String creditor;

  private LocalDate yearEnd() {
    return LocalDate.of(today().getYear(), 12, 31);
  }

  private RowResult old() {
    creditor = aCreditor();
    LocalDate due = LocalDate.of(today().getYear() - 3, 5, 10);
    return accepted(
        creditor,
        anInvoice("R-" + word())
            .to("Rosa " + word())
            .issuedOn(due.minusDays(14).toString())
            .dueOn(due.toString())
            .of("100.00", "19"));
  }

  private LimitationSheet limitation(RowResult row) {
    UUID id = caseOf(row);
    return As.sven(() -> desk.ofCase(id)).orElseThrow();
  }

  private LimitedClaim claim(RowResult row) {
    LimitedClaim claim = limitation(row).claims().get(0);
    // What lists read is what the case says.
    assertThat(
            rows()
                .list(
                    "SELECT last_on FROM receivable_limitation WHERE receivable_id = ?",
                    claim.id()))
        .first()
        .extracting(values -> values.get(0).toString())
        .isEqualTo(
            claim.open().isPositive() && claim.limitation().lastDay() != null
                ? claim.limitation().lastDay().toString()
                : "9999-12-31");
    return claim;
  }

  private LocalDate lastDay(RowResult row) {
    return claim(row).limitation().lastDay();
  }

  private List<String> listed(int days, String controller) {
    return As.sven(() -> list.page(new LimitationFilter(days, false, creditor, controller), 1, 10))
        .rows()
        .stream()
        .map(LimitationRow::number)
        .toList();
  }

  private String record(RowResult row, LimitationEventKind kind, LocalDate from, LocalDate until) {
    UUID id = caseOf(row);
    return code(
        As.sven(
            () -> desk.record(id, new NewLimitationEvent(null, kind, from, until, "test", null))));
  }

  @Test
  void followsPaymentsAndReturns() {
    RowResult row = old();
    String number = row.receivable().number();
    assertThat(lastDay(row)).isEqualTo(yearEnd());
    assertThat(listed(366, null)).containsExactly(number);
    CasePayment payment = paid(row, "19.00");
    assertThat(lastDay(row)).isEqualTo(today().plusYears(3));
    assertThat(listed(366, null)).isEmpty();
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(lastDay(row)).isEqualTo(yearEnd());
    assertThat(claim(row).limitation().steps())
        .extracting(step -> step.effect())
        .containsExactly(LimitationEffect.BEGINS, LimitationEffect.NONE);
    // A person may still see an acknowledgement in it.
    assertThat(record(row, LimitationEventKind.ACKNOWLEDGEMENT, today(), null)).isEqualTo("done");
    assertThat(lastDay(row)).isEqualTo(today().plusYears(3));
    paid(row, "119.00");
    assertThat(item(row).status()).isEqualTo(ReceivableStatus.SETTLED);
    assertThat(claim(row).open().isZero()).isTrue();
  }

  @Test
  void doesNotCountTheDaysOfNegotiations() {
    RowResult row = old();
    LocalDate from = today().minusDays(30);
    assertThat(record(row, LimitationEventKind.NEGOTIATION, from, null)).isEqualTo("done");
    assertThat(record(row, LimitationEventKind.NEGOTIATION, from, null))
        .isEqualTo("limitation.event.known");
    assertThat(claim(row).limitation().state()).isEqualTo(LimitationState.SUSPENDED);
    assertThat(listed(366, null)).isEmpty();
    UUID event = limitation(row).recorded().get(0).publicId();
    assertThat(code(As.sven(() -> desk.end(event, today().plusDays(1), "over"))))
        .isEqualTo("limitation.event.until");
    assertThat(As.sven(() -> desk.end(event, today().minusDays(1), "over"))).isEmpty();
    LocalDate counted = yearEnd().plusDays(30);
    LocalDate floor = today().minusDays(1).plusMonths(3);
    assertThat(lastDay(row)).isEqualTo(counted.isAfter(floor) ? counted : floor);
    List<RecordedLimitation> recorded = limitation(row).recorded();
    assertThat(recorded).hasSize(2);
    UUID standing =
        recorded.stream().filter(r -> r.withdrawn() == null).findFirst().orElseThrow().publicId();
    assertThat(As.sven(() -> desk.withdraw(standing, "they never talked"))).isEmpty();
    assertThat(code(As.sven(() -> desk.withdraw(standing, "again"))))
        .isEqualTo("limitation.event.withdrawn");
    assertThat(lastDay(row)).isEqualTo(yearEnd());
    assertThat(limitation(row).recorded()).allMatch(r -> r.withdrawn() != null);
  }

  @Test
  void refusesWhatCannotBe() {
    RowResult row = old();
    LocalDate today = today();
    assertThat(record(row, null, today, null)).isEqualTo("limitation.event.kind");
    assertThat(record(row, LimitationEventKind.ACKNOWLEDGEMENT, today.plusDays(1), null))
        .isEqualTo("limitation.event.from");
    assertThat(record(row, LimitationEventKind.ACKNOWLEDGEMENT, today.minusDays(2), today))
        .isEqualTo("limitation.event.until");
    assertThat(record(row, LimitationEventKind.NEGOTIATION, today, today.minusDays(1)))
        .isEqualTo("limitation.event.until");
    UUID id = caseOf(row);
    NewLimitationEvent elsewhere =
        new NewLimitationEvent(
            UUID.randomUUID(), LimitationEventKind.ACKNOWLEDGEMENT, today, null, "test", null);
    assertThat(code(As.sven(() -> desk.record(id, elsewhere)))).isEqualTo("receivable.unknown");
    NewLimitationEvent silent =
        new NewLimitationEvent(null, LimitationEventKind.TITLE_FINAL, today, null, " ", null);
    assertThat(code(As.sven(() -> desk.record(id, silent)))).isEqualTo("limitation.event.note");
    NewLimitationEvent good =
        new NewLimitationEvent(null, LimitationEventKind.TITLE_FINAL, today, null, "ok", null);
    // Somebody of a creditor without a grant for this one, with a role more than he has.
    assertThat(
            code(
                As.user(
                    "clara",
                    Set.of(Roles.CREDITOR_USER, Roles.CONTROLLER),
                    () -> desk.record(id, good))))
        .isEqualTo("case.unknown");
    Optional<Refusal> title = As.sven(() -> desk.record(id, good));
    assertThat(title).isEmpty();
    assertThat(lastDay(row)).isEqualTo(today.plusYears(30));
    assertThat(claim(row).limitation().laterInterest())
        .containsExactly(
            new org.saldo.claim.limitation.Limitation.LaterInterest(
                today.getYear(), LocalDate.of(today.getYear() + 3, 12, 31)));
  }

  @Test
  void warnsWhoWorksTheCaseOnceForEachTerm() {
    RowResult row = old();
    work(row);
    assertThat(listed(366, "carla")).containsExactly(row.receivable().number());
    assertThat(listed(366, "nobody")).isEmpty();
    long id = rows().number("SELECT id FROM case_file WHERE number = ?", row.caseNumber());
    night(yearEnd().minusDays(91), 90);
    assertThat(warnings(id)).isZero();
    night(yearEnd().minusDays(90), 90);
    night(yearEnd().minusDays(89), 90);
    assertThat(warnings(id)).isEqualTo(1);
    night(yearEnd().minusDays(30), 30);
    night(yearEnd().minusDays(30), 90);
    night(yearEnd().minusDays(29), 30);
    assertThat(warnings(id)).isEqualTo(2);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM task WHERE kind = 'LIMITATION_NEAR' AND owner = 'carla'"
                        + " AND case_file_id = ?",
                    id))
        .isEqualTo(2);
  }

  private long warnings(long caseFileId) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM task WHERE kind = 'LIMITATION_NEAR' AND case_file_id = ?",
            caseFileId);
  }

  /** Until nothing is left to be told. */
  private void night(LocalDate today, int days) {
    As.user(
        "test",
        Set.of(Roles.SYSTEM),
        () -> {
          while (watch.warn(today, days) == LimitationWatch.CHUNK) {
            assertThat(days).isPositive();
          }
          return null;
        });
  }
}
