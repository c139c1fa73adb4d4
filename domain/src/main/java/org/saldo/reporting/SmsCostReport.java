package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;

/**
 * What SMS cost, by month, creditor and country. Those whose price was not known have lines of
 * their own.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class SmsCostReport {

  /** So many rows at most. */
  public static final int MOST = 2_000;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * The sums of creditors in scope, the latest month first, at most {@value #MOST}.
   *
   * @param from first month
   * @param to last month
   * @param creditor key; null for all of them
   */
  public List<SmsCostRow> sums(YearMonth from, YearMonth to, String creditor) {
    return Sql.of(
            "SELECT DATE_FORMAT(s.sent_on, '%Y-%m') sent_month, k.creditor_key, k.name,"
                + " s.country, s.currency, COUNT(*) messages, SUM(s.parts) parts,"
                + " SUM(s.cost) cost FROM sms_sent s JOIN creditor k ON k.id = s.creditor_id"
                + " WHERE s.sent_on >= ? AND s.sent_on < ? AND",
            from.atDay(1), to.plusMonths(1).atDay(1))
        .add(actor.scope().condition("s.creditor_id"))
        .addIf(creditor != null && !creditor.isBlank(), "AND k.creditor_key = ?", creditor)
        .add("GROUP BY sent_month, k.creditor_key, k.name, s.country, s.currency")
        .add("ORDER BY sent_month DESC, k.name, s.country, s.currency LIMIT ?", MOST)
        .list(
            dataSource,
            r ->
                new SmsCostRow(
                    YearMonth.parse(r.text("sent_month")),
                    r.text("creditor_key"),
                    r.text("name"),
                    r.text("country"),
                    r.number("messages"),
                    r.number("parts"),
                    r.decimal("cost"),
                    r.text("currency")));
  }
}
