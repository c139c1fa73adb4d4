package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.ledger.closing.DayCheck;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.LedgerDays;

/** Days are verified and closed in their order, once, and what comes later is booked later. */
class EndOfDayIT extends ClosingTest {

  @EJB private LedgerDays books;

  @Inject private Instance<DayCheck> checks;

  private long entries() {
    return rows()
        .number("SELECT COUNT(*) FROM journal_entry WHERE creditor_id = ?", creditorId(creditor));
  }

  @Test
  void closesADayAndBooksOnTheNext() {
    RowResult row = aReceivable(creditor, "Rosa " + word());
    paid(row, "19.00");
    long before = entries();
    close(today());
    assertThat(findings()).isEmpty();
    assertThat(days()).containsExactly(List.of(today().toString(), 1L, before));
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM ledger_hash WHERE creditor_id = ?", creditorId(creditor)))
        .isEqualTo(before);
    paid(row, "20.00");
    assertThat(bookedOn(before)).isEqualTo(today());
    assertThat(bookedOn(before + 1)).isEqualTo(today().plusDays(1));
    assertThat(code(wish(today()))).isEqualTo("ledger.day.closed");
    assertThat(code(wish(today().plusDays(1)))).isEqualTo("ledger.day.future");
    requireVerified();
  }

  @Test
  void closesOnceHoweverManyWork() {
    RowResult row = aReceivable(creditor, "Rosa " + word());
    paid(row, "19.00");
    assertThat(wish(today())).isEmpty();
    List<CompletableFuture<Void>> nodes =
        List.of(CompletableFuture.runAsync(this::work), CompletableFuture.runAsync(this::work));
    nodes.forEach(CompletableFuture::join);
    work();
    assertThat(days()).hasSize(1);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM ledger_report WHERE creditor_id = ?",
                    creditorId(creditor)))
        .isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBeClosed() {
    assertThat(code(wish(today()))).isEqualTo("ledger.day.nothing");
    assertThat(code(As.anna(() -> ends().close("none", today())))).isEqualTo("creditor.unknown");
    assertThat(code(As.anna(() -> ends().accept(creditor, "x", "why"))))
        .isEqualTo("ledger.finding.unknown");
  }

  @Test
  void findsNothingInTheSample() {
    requireVerified();
    for (List<Object> each :
        rows()
            .list(
                "SELECT b.creditor_id, b.next_entry_no FROM ledger b JOIN creditor k"
                    + " ON k.id = b.creditor_id WHERE k.creditor_key NOT LIKE 'it-%'")) {
      long id = ((Number) each.get(0)).longValue();
      long last = ((Number) each.get(1)).longValue() - 1;
      for (DayCheck check : checks) {
        assertThat(check.findings(id, Math.max(1, last - 5_000), last)).isEmpty();
      }
    }
  }

  @Test
  void makesAFindingOfAClosingThatBreaksOff() throws Exception {
    RowResult row = aReceivable(creditor, "Rosa " + word());
    paid(row, "19.00");
    // Nobody speaks it, so the e-mail cannot be written.
    rigged(
        "INSERT INTO anchor_recipient (id, creditor_id, address, language, frequency, first_on,"
            + " reason, recorded_at, recorded_by) VALUES (-"
            + creditorId(creditor)
            + ", "
            + creditorId(creditor)
            + ", 'x@example.org', 'xx', 'EVERY_DAY', '2020-01-01', 'rigged', UTC_TIMESTAMP(6), 'test')");
    close(today());
    assertThat(days()).isEmpty();
    assertThat(findings()).hasSize(1);
    assertThat(findings().get(0)).startsWith("CLOSING", null, today().toString());
    assertThat(String.valueOf(findings().get(0).get(3))).contains("MissingResourceException");
    assertThat(openTasks()).isEqualTo(1);
    String print = fingerprint();
    assertThat(code(As.anna(() -> ends().accept(creditor, print, "so what"))))
        .isEqualTo("ledger.finding.broken");
    close(today());
    assertThat(openTasks()).as("the same again").isEqualTo(1);
    rigged("DELETE FROM anchor_recipient WHERE id = -" + creditorId(creditor));
    close(today());
    assertThat(days()).hasSize(1);
    assertThat(openTasks()).isZero();
  }

  private long openTasks() {
    return rows()
        .number(
            "SELECT COUNT(*) FROM task WHERE creditor_id = ? AND kind = 'LEDGER_CLOSING_FAILED'"
                + " AND done_at IS NULL",
            creditorId(creditor));
  }

  private String fingerprint() {
    return (String)
        rows()
            .list(
                "SELECT fingerprint FROM ledger_finding f JOIN ledger_report r ON r.id = f.report_id"
                    + " WHERE r.creditor_id = ? ORDER BY f.id DESC",
                creditorId(creditor))
            .get(0)
            .get(0);
  }

  @Test
  void holdsADayUntilSomebodyElseAccepts() throws Exception {
    RowResult row = aReceivable(creditor, "Rosa " + word());
    work(row);
    inDefault(row, today().minusDays(5));
    assertThat(charge(row, Component.FEE, "5.00")).isEmpty();
    rigged(
        "UPDATE case_overview SET open_minor = open_minor + 1 WHERE case_file_id = (SELECT id FROM case_file WHERE number = '"
            + row.caseNumber()
            + "')");
    try {
      close(today());
      assertThat(days()).isEmpty();
      assertThat(findings())
          .containsExactly(Arrays.asList("CASE_OVERVIEW", null, "124.00 EUR", "124.01 EUR"));
      assertThat(
              rows()
                  .number(
                      "SELECT COUNT(*) FROM task WHERE creditor_id = ? AND kind = 'LEDGER_DIFFERENCE'"
                          + " AND done_at IS NULL",
                      creditorId(creditor)))
          .isEqualTo(1);
      String print =
          (String)
              rows()
                  .list(
                      "SELECT fingerprint FROM ledger_finding f JOIN ledger_report r ON r.id = f.report_id"
                          + " WHERE r.creditor_id = ?",
                      creditorId(creditor))
                  .get(0)
                  .get(0);
      UUID report =
          UuidConverter.uuid(
              (byte[])
                  rows()
                      .list(
                          "SELECT public_id FROM ledger_report WHERE creditor_id = ?",
                          creditorId(creditor))
                      .get(0)
                      .get(0));
      assertThat(As.sven(() -> books.report(report)).orElseThrow().undecided())
          .extracting(LedgerDays.Finding::fingerprint)
          .containsExactly(print);
      assertThat(code(As.sven(() -> ends().agree(creditor, print, "fine"))))
          .isEqualTo("ledger.finding.unasked");
      assertThat(code(As.anna(() -> ends().accept(creditor, print, " "))))
          .isEqualTo("reason.missing");
      assertThat(As.anna(() -> ends().accept(creditor, print, "known"))).isEmpty();
      assertThat(code(As.anna(() -> ends().agree(creditor, print, "fine"))))
          .isEqualTo("ledger.finding.same.person");
      assertThat(As.sven(() -> ends().agree(creditor, print, "fine"))).isEmpty();
      work();
      assertThat(days()).hasSize(1);
      assertThat(As.sven(() -> books.report(report)).orElseThrow().undecided()).isEmpty();
      // What held a day that is closed opens no other: nothing after today, and not today.
      assertThat(code(As.sven(() -> ends().accept(creditor, print, "late"))))
          .isEqualTo("ledger.finding.gone");
      assertThat(code(As.sven(() -> ends().agree(creditor, print, "late"))))
          .isEqualTo("ledger.finding.gone");
      work();
      assertThat(days()).hasSize(1);
      assertThat(
              rows()
                  .number(
                      "SELECT COUNT(*) FROM task WHERE creditor_id = ? AND kind = 'LEDGER_DIFFERENCE'"
                          + " AND done_at IS NULL",
                      creditorId(creditor)))
          .isZero();
    } finally {
      rigged(
          "UPDATE case_overview SET open_minor = open_minor - 1 WHERE case_file_id = (SELECT id FROM case_file WHERE number = '"
              + row.caseNumber()
              + "')");
    }
  }
}
