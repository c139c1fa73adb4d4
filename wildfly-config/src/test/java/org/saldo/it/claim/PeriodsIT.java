package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.calendar.DemoClock;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.closing.Demand;
import org.saldo.ledger.closing.DemandBook;
import org.saldo.ledger.closing.DemandKind;
import org.saldo.ledger.closing.Period;
import org.saldo.ledger.closing.PeriodBook;
import org.saldo.ledger.closing.PeriodKind;
import org.saldo.ledger.fiscal.FiscalYear;
import org.saldo.ledger.fiscal.FiscalYearBook;
import org.saldo.receivable.RowResult;

/** Months and years, days that were missed, and demands on the books. */
class PeriodsIT extends ClosingTest {

  private static final LocalDate JANUARY = LocalDate.of(2041, 1, 1);

  @EJB private DemoClock demo;
  @EJB private PeriodBook periods;
  @EJB private DemandBook demands;
  @EJB private FiscalYearBook years;

  private LocalDate before;

  @BeforeEach
  void rememberToday() {
    before = today();
  }

  @AfterEach
  void goBack() {
    on(before);
  }

  private void on(LocalDate day) {
    As.user("adam", Set.of(Roles.ADMIN), () -> demo.set(day));
  }

  private List<Period> next() {
    return As.anna(() -> periods.next(creditor));
  }

  private String closed(PeriodKind kind, LocalDate start) {
    return code(As.anna(() -> periods.close(creditor, kind, start)));
  }

  private List<List<Object>> balances() {
    return rows()
        .list(
            "SELECT a.number, SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id WHERE a.creditor_id = ?"
                + " GROUP BY a.number HAVING SUM(l.debit_minor - l.credit_minor) <> 0 ORDER BY a.number",
            creditorId(creditor));
  }

  @Test
  void catchesUpADayAfterTheOtherAndCarriesTheYear() {
    on(LocalDate.of(2040, 12, 20));
    assertThat(next()).isEmpty();
    RowResult row = aReceivable(creditor, "Rosa " + word());
    work(row);
    inDefault(row, today().minusDays(5));
    assertThat(charge(row, Component.FEE, "5.00")).isEmpty();
    on(JANUARY.plusDays(4));
    paid(row, "19.00");
    on(LocalDate.of(2041, 2, 2));
    close(today().minusDays(1));
    assertThat(findings()).isEmpty();
    // From 2040-12-20 to 2041-02-01, days without entries too.
    assertThat(days()).hasSize(44);
    assertThat(days().get(0)).containsExactly("2040-12-20", 1L, 2L);
    assertThat(days().get(1)).containsExactly("2040-12-21", 3L, 2L);
    assertThat(next()).extracting(Period::ready).containsExactly(true, false);
    assertThat(closed(PeriodKind.YEAR, LocalDate.of(2040, 1, 1))).isEqualTo("ledger.period.open");
    assertThat(closed(PeriodKind.MONTH, JANUARY)).isEqualTo("ledger.period.other");
    assertThat(closed(PeriodKind.MONTH, LocalDate.of(2040, 12, 1))).isEqualTo("done");
    assertThat(closed(PeriodKind.MONTH, LocalDate.of(2040, 12, 1)))
        .isEqualTo("ledger.period.other");
    assertThat(
            As.anna(() -> periods.look(creditor, LocalDate.of(2040, 12, 31))).stream()
                .map(b -> b.number() + " " + b.balance()))
        .containsExactly("8400 -100.00 EUR", "8600 -5.00 EUR");
    assertThat(closed(PeriodKind.YEAR, LocalDate.of(2040, 1, 1))).isEqualTo("done");
    assertThat(balances())
        .extracting(balance -> balance.get(0) + " " + balance.get(1))
        .containsExactly("0860 -10500", "1200 1900", "1400 10500", "1776 -1900");
    assertThat(closed(PeriodKind.MONTH, JANUARY)).isEqualTo("done");
    assertThat(closed(PeriodKind.MONTH, LocalDate.of(2041, 2, 1))).isEqualTo("ledger.period.open");
    assertThat(As.anna(() -> periods.closed(creditor))).hasSize(3);
    requireVerified();
    close(today());
    assertThat(findings()).isEmpty();
  }

  private String beginsOn(LocalDate day, boolean inForce) {
    return code(As.anna(() -> years.record(creditor, day, inForce, "as the owner has it")));
  }

  @Test
  void closesAShortYearAndThenYearsFromJuly() {
    on(LocalDate.of(2041, 4, 20));
    RowResult row = aReceivable(creditor, "Rosa " + word());
    assertThat(beginsOn(LocalDate.of(2041, 7, 2), true)).isEqualTo("fiscal.year.day");
    assertThat(beginsOn(LocalDate.of(2041, 7, 1), false)).isEqualTo("fiscal.year.none");
    assertThat(beginsOn(LocalDate.of(2041, 7, 1), true)).isEqualTo("done");
    assertThat(beginsOn(LocalDate.of(2041, 7, 1), true)).isEqualTo("fiscal.year.same");
    assertThat(As.anna(() -> years.yearOf(creditor, null)))
        .contains(new FiscalYear(JANUARY, LocalDate.of(2041, 6, 30)));
    on(LocalDate.of(2041, 7, 1));
    close(LocalDate.of(2041, 6, 30));
    for (int month = 4; month <= 6; month++) {
      assertThat(next().get(1).ready()).isFalse();
      assertThat(closed(PeriodKind.MONTH, LocalDate.of(2041, month, 1))).isEqualTo("done");
    }
    assertThat(next().get(1)).extracting(Period::until).isEqualTo(LocalDate.of(2041, 6, 30));
    assertThat(closed(PeriodKind.YEAR, JANUARY)).isEqualTo("done");
    assertThat(
            rows()
                .list(
                    "SELECT reference, CAST(occurred_on AS CHAR) FROM business_event"
                        + " WHERE creditor_id = ? AND kind = 'RESULT_CARRIED'",
                    creditorId(creditor)))
        .containsExactly(List.of("2041-01/2041-06", "2041-06-30"));
    assertThat(next().get(1))
        .extracting(Period::from, Period::until)
        .containsExactly(LocalDate.of(2041, 7, 1), LocalDate.of(2042, 6, 30));
    assertThat(beginsOn(LocalDate.of(2041, 6, 1), true)).isEqualTo("fiscal.year.closed");
    assertThat(beginsOn(LocalDate.of(2041, 7, 1), false)).isEqualTo("fiscal.year.closed");
    assertThat(beginsOn(LocalDate.of(2042, 1, 1), true)).isEqualTo("done");
    assertThat(next().get(1).until()).isEqualTo(LocalDate.of(2041, 12, 31));
    assertThat(beginsOn(LocalDate.of(2042, 1, 1), false)).isEqualTo("done");
    assertThat(next().get(1).until()).isEqualTo(LocalDate.of(2042, 6, 30));
    assertThat(As.anna(() -> years.records(creditor)))
        .extracting(r -> r.startsOn() + " " + r.inForce() + " " + r.latest())
        .containsExactly("2042-01-01 false true", "2042-01-01 true false", "2041-07-01 true true");
    assertThat(row.caseNumber()).isNotBlank();
    requireVerified();
  }

  @Test
  void holdsWhatLacksAFlexfieldThatIsDemanded() {
    Demand demand =
        new Demand(
            DemandKind.FLEXFIELD, EventKind.PAYMENT_RECEIVED, "1200", "costCentre", today(), true);
    assertThat(As.anna(() -> demands.record(creditor, demand, "for the controllers"))).isEmpty();
    RowResult row = aReceivable(creditor, "Rosa " + word());
    paid(row, "19.00");
    close(today());
    assertThat(days()).isEmpty();
    assertThat(findings()).hasSize(1);
    assertThat(findings().get(0)).startsWith("FLEXFIELDS", 2L);
    Demand endsTomorrow =
        new Demand(
            demand.kind(),
            demand.event(),
            demand.account(),
            demand.flexfield(),
            today().plusDays(1),
            false);
    assertThat(As.anna(() -> demands.record(creditor, endsTomorrow, "ends"))).isEmpty();
    close(today());
    assertThat(days()).as("held by what holds until tomorrow").isEmpty();
    Demand none =
        new Demand(
            demand.kind(), demand.event(), demand.account(), demand.flexfield(), today(), false);
    assertThat(As.anna(() -> demands.record(creditor, none, "not yet"))).isEmpty();
    close(today());
    assertThat(days()).hasSize(1);
    assertThat(As.anna(() -> demands.records(creditor)))
        .extracting(r -> r.latest() + " " + r.demand().inForce())
        .containsExactly("true false", "false false", "false true");
    Demand held = new Demand(DemandKind.CLIENT_HELD, null, "none", null, today(), true);
    assertThat(code(As.anna(() -> demands.record(creditor, held, "x"))))
        .isEqualTo("ledger.demand.account");
  }
}
