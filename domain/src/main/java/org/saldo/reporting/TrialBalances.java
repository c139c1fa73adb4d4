package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.AccountKind;

/** Adds up the accounts of the books in scope. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class TrialBalances {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * Every account that moved, with its debits and credits up to and with a day.
   *
   * @param by which date counts
   * @param on null for today
   * @param creditorKey null for every creditor in scope
   */
  public TrialBalance trialBalance(BookDate by, LocalDate on, String creditorKey) {
    LocalDate day = on == null ? clock.today() : on;
    boolean one = creditorKey != null && !creditorKey.isBlank();
    List<TrialBalance.Row> rows =
        Sql.of(
                "SELECT k.creditor_key, k.name AS creditor_name, a.number, a.name, a.kind, s.currency,"
                    + " s.debit_minor, s.credit_minor FROM (SELECT l.ledger_account_id, l.currency,"
                    + " SUM(l.debit_minor) AS debit_minor, SUM(l.credit_minor) AS credit_minor"
                    + " FROM ledger_account o JOIN posting_line l ON l.ledger_account_id = o.id"
                    + by.join()
                    + " WHERE "
                    + by.column()
                    + " <= ? AND",
                day)
            .add(actor.scope().condition("o.creditor_id"))
            .addIf(
                one,
                "AND o.creditor_id = (SELECT id FROM creditor WHERE creditor_key = ?)",
                creditorKey)
            .add(
                "GROUP BY l.ledger_account_id, l.currency) s"
                    + " JOIN ledger_account a ON a.id = s.ledger_account_id"
                    + " JOIN creditor k ON k.id = a.creditor_id"
                    + " ORDER BY k.name, k.id, a.number, s.currency")
            .list(
                dataSource,
                r ->
                    new TrialBalance.Row(
                        r.text("creditor_key"),
                        r.text("creditor_name"),
                        r.text("number"),
                        r.text("name"),
                        r.constant("kind", AccountKind.class),
                        r.money("debit_minor", "currency"),
                        r.money("credit_minor", "currency")));
    return new TrialBalance(day, rows);
  }
}
