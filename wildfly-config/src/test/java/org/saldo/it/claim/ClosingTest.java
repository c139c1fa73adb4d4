package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.saldo.actor.Roles;
import org.saldo.it.As;
import org.saldo.ledger.closing.DayCloser;
import org.saldo.ledger.closing.EndOfDay;
import org.saldo.problem.Refusal;

/** A creditor of its own for each test, whose days are closed. */
abstract class ClosingTest extends ClaimTest {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @EJB private EndOfDay ends;
  @EJB private DayCloser closer;

  protected String creditor;

  @BeforeEach
  void haveACreditor() {
    creditor = aCreditor();
  }

  protected EndOfDay ends() {
    return ends;
  }

  protected Optional<Refusal> wish(LocalDate until) {
    return As.anna(() -> ends.close(creditor, until));
  }

  protected void close(LocalDate until) {
    assertThat(code(wish(until))).isEqualTo("done");
    work();
  }

  /** Until nothing is wanted, whether this or the timer does it. */
  protected void work() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    do {
      As.user("system", Set.of(Roles.SYSTEM), (Runnable) () -> closer.work());
    } while (rows()
                .number(
                    "SELECT COUNT(*) FROM ledger_desk WHERE wanted_until IS NOT NULL"
                        + " AND creditor_id = ?",
                    creditorId(creditor))
            > 0
        && System.nanoTime() < until);
  }

  protected List<List<Object>> days() {
    return rows()
        .list(
            "SELECT CAST(day_on AS CHAR), first_no, last_no FROM ledger_day"
                + " WHERE creditor_id = ? ORDER BY day_on",
            creditorId(creditor));
  }

  protected List<List<Object>> findings() {
    return rows()
        .list(
            "SELECT f.check_name, f.entry_no, f.expected, f.found FROM ledger_finding f"
                + " WHERE f.report_id = (SELECT id FROM ledger_report WHERE creditor_id = ?"
                + " ORDER BY day_on DESC, recorded_at DESC, id DESC LIMIT 1)"
                + " ORDER BY f.id",
            creditorId(creditor));
  }

  protected LocalDate bookedOn(long entryNo) {
    return LocalDate.parse(
        (String)
            rows()
                .list(
                    "SELECT CAST(posted_on AS CHAR) FROM journal_entry WHERE creditor_id = ?"
                        + " AND entry_no = ?",
                    creditorId(creditor),
                    entryNo)
                .get(0)
                .get(0));
  }

  /** Behind the services' back; inside a transaction if there is one. */
  protected void rigged(String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }
}
