package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.transit.TransferPurpose;
import org.saldo.money.Money;

/** Reads what stands on the transfer accounts in scope, and how long what is open has been. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class TransferBalances {

  private static final int MAX = 500;

  /** Of a transfer account {@code t}: that it is the version of a day, which is given twice. */
  static final String PRESENT =
      "t.in_force = 1 AND t.valid_from <= ? AND NOT EXISTS (SELECT 1 FROM transfer_account n"
          + " WHERE n.creditor_id = t.creditor_id AND n.account_number = t.account_number"
          + " AND n.valid_from <= ? AND (n.valid_from > t.valid_from OR (n.valid_from = t.valid_from"
          + " AND (n.recorded_at > t.recorded_at OR (n.recorded_at = t.recorded_at"
          + " AND n.id > t.id)))))";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * The transfer accounts of today, by creditor and number.
   *
   * @param creditor key, null or blank for every creditor in scope
   * @param number null or blank for every account
   */
  public List<TransferBalance> accounts(String creditor, String number) {
    LocalDate today = clock.today();
    return Sql.of(
            "SELECT k.creditor_key, k.name AS creditor_name, t.account_number, a.name, t.purpose,"
                + " t.task_after_days, b.currency, b.balance_minor, b.open_minor, b.open_lines,"
                + " b.oldest, b.week_minor, b.month_minor, b.quarter_minor FROM transfer_account t"
                + " JOIN creditor k ON k.id = t.creditor_id JOIN ledger_account a"
                + " ON a.creditor_id = t.creditor_id AND a.number = t.account_number"
                + " LEFT JOIN (SELECT l.ledger_account_id, l.currency,"
                + " SUM(l.debit_minor - l.credit_minor) AS balance_minor, SUM(CASE WHEN s.clearing_id"
                + " IS NULL THEN l.debit_minor - l.credit_minor ELSE 0 END) AS open_minor,"
                + " SUM(CASE WHEN s.clearing_id IS NULL THEN 1 ELSE 0 END) AS open_lines,"
                + " MIN(CASE WHEN s.clearing_id IS NULL THEN CAST(l.value_on AS CHAR) END) AS oldest")
        .add(bucket("l.value_on >= ?", "week_minor"), today.minusDays(7))
        .add(
            bucket("l.value_on < ? AND l.value_on >= ?", "month_minor"),
            today.minusDays(7),
            today.minusDays(30))
        .add(
            bucket("l.value_on < ? AND l.value_on >= ?", "quarter_minor"),
            today.minusDays(30),
            today.minusDays(90))
        .add(
            "FROM posting_line l JOIN transfer_desk i ON i.ledger_account_id = l.ledger_account_id"
                + " JOIN ledger_account o ON o.id = i.ledger_account_id"
                + " LEFT JOIN clearing_line s ON s.posting_line_id = l.id AND s.standing = 1 WHERE")
        .add(actor.scope().condition("o.creditor_id"))
        .addIf(
            given(creditor),
            "AND o.creditor_id = (SELECT id FROM creditor WHERE creditor_key = ?)",
            creditor)
        .addIf(given(number), "AND o.number = ?", number)
        .add("GROUP BY l.ledger_account_id, l.currency) b" + " ON b.ledger_account_id = a.id WHERE")
        .add(PRESENT, today, today)
        .add("AND " + actor.scope().condition("t.creditor_id"))
        .addIf(given(creditor), "AND k.creditor_key = ?", creditor)
        .addIf(given(number), "AND t.account_number = ?", number)
        .add("ORDER BY k.name, k.creditor_key, t.account_number, b.currency LIMIT " + MAX)
        .list(dataSource, r -> account(r, today));
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static String bucket(String age, String name) {
    return ", SUM(CASE WHEN "
        + age
        + " AND s.clearing_id IS NULL THEN l.debit_minor - l.credit_minor ELSE 0 END) AS "
        + name;
  }

  private static TransferBalance account(Sql.Row r, LocalDate today) throws SQLException {
    String currency = r.text("currency");
    LocalDate oldest = r.text("oldest") == null ? null : LocalDate.parse(r.text("oldest"));
    Money open = currency == null ? null : r.money("open_minor", "currency");
    Money week = currency == null ? null : r.money("week_minor", "currency");
    Money month = currency == null ? null : r.money("month_minor", "currency");
    Money quarter = currency == null ? null : r.money("quarter_minor", "currency");
    return new TransferBalance(
        r.text("creditor_key"),
        r.text("creditor_name"),
        r.text("account_number"),
        r.text("name"),
        r.constant("purpose", TransferPurpose.class),
        r.text("task_after_days") == null ? null : r.count("task_after_days"),
        currency,
        currency == null ? null : r.money("balance_minor", "currency"),
        open,
        r.number("open_lines"),
        oldest,
        oldest == null ? 0 : ChronoUnit.DAYS.between(oldest, today),
        week,
        month,
        quarter,
        currency == null ? null : open.minus(week).minus(month).minus(quarter));
  }
}
