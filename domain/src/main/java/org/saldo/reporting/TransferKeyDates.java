package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.transit.TransferPurpose;

/** Reads what stood on the transfer accounts of today, in scope, at the end of some day. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class TransferKeyDates {

  private static final int MAX = 500;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /** The key date that is meant by none. */
  public LocalDate day(LocalDate on) {
    return on == null ? clock.today() : on;
  }

  /**
   * The accounts on which anything stood by then, by creditor, number and currency.
   *
   * @param creditor key, null or blank for every creditor in scope
   * @param number null or blank for every account
   */
  public List<TransferKeySum> sums(String creditor, String number, KeyDate key) {
    LocalDate today = clock.today();
    return Sql.of(
            "SELECT x.creditor_key, x.creditor_name, x.number, x.name, x.purpose, x.currency,"
                + " SUM(x.minor) AS balance_minor,"
                + " SUM(CASE WHEN x.cleared = 1 THEN 0 ELSE x.minor END) AS open_minor,"
                + " SUM(CASE WHEN x.cleared = 1 THEN 0 ELSE 1 END) AS open_lines,"
                + " MIN(CASE WHEN x.cleared = 1 THEN NULL ELSE CAST(x.value_on AS CHAR) END)"
                + " AS oldest FROM (SELECT k.creditor_key, k.name AS creditor_name, a.number,"
                + " a.name, t.purpose, l.currency, l.debit_minor - l.credit_minor AS minor,"
                + " l.value_on, CASE WHEN")
        .add(key.cleared(), key.on())
        .add(
            "THEN 1 ELSE 0 END AS cleared FROM transfer_account t"
                + " JOIN creditor k ON k.id = t.creditor_id JOIN ledger_account a"
                + " ON a.creditor_id = t.creditor_id AND a.number = t.account_number"
                + " JOIN posting_line l ON l.ledger_account_id = a.id"
                + key.by().join()
                + " WHERE")
        .add(TransferBalances.PRESENT, today, today)
        .add("AND " + key.by().column() + " <= ? AND", key.on())
        .add(actor.scope().condition("t.creditor_id"))
        .addIf(given(creditor), "AND k.creditor_key = ?", creditor)
        .addIf(given(number), "AND t.account_number = ?", number)
        .add(
            ") x GROUP BY x.creditor_key, x.creditor_name, x.number, x.name, x.purpose, x.currency"
                + " ORDER BY x.creditor_name, x.creditor_key, x.number, x.currency LIMIT "
                + MAX)
        .list(dataSource, TransferKeyDates::sum);
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static TransferKeySum sum(Sql.Row r) throws SQLException {
    String oldest = r.text("oldest");
    return new TransferKeySum(
        r.text("creditor_key"),
        r.text("creditor_name"),
        r.text("number"),
        r.text("name"),
        r.constant("purpose", TransferPurpose.class),
        r.money("balance_minor", "currency"),
        r.money("open_minor", "currency"),
        r.number("open_lines"),
        oldest == null ? null : LocalDate.parse(oldest));
  }
}
