package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.money.Money;

/** Adds up the lines of the books in scope by account, case, event, month or any further key. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class LedgerTotals {

  /** As many sums as a page shows; whoever wants to see more names a narrower filter. */
  public static final int MOST = 500;

  /** As many as there can ever be in one answer. */
  public static final int ALL = 100_000;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A sum.
   *
   * @param first what the lines have in common, as text; empty for none
   * @param second the same of the second; null when there is none
   * @param lines how many were added up
   */
  public record Total(String first, String second, Money debit, Money credit, long lines) {

    /** Debit less credit. */
    public Money balance() {
      return debit.minus(credit);
    }
  }

  /**
   * The sums in the order of what they are by.
   *
   * @param most 1 to {@value #ALL}; one more is given when there are more
   */
  public List<Total> totals(TotalsFilter filter, int most) {
    Sql sql = Sql.of("SELECT");
    column(sql, filter.first(), filter, "one,");
    if (filter.second() == null) {
      sql.add("NULL AS two,");
    } else {
      column(sql, filter.second(), filter, "two,");
    }
    return where(
            sql.add(
                "l.currency, SUM(l.debit_minor) AS debit_minor, SUM(l.credit_minor) AS credit_minor,"
                    + " COUNT(*) AS n FROM posting_line l"
                    + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                    + " JOIN creditor k ON k.id = a.creditor_id"
                    + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                    + " JOIN business_event v ON v.id = e.business_event_id"
                    + " LEFT JOIN case_file c ON c.id = l.case_file_id WHERE"),
            filter)
        .add(
            "GROUP BY one, two, l.currency ORDER BY one, two, l.currency LIMIT ?",
            Math.min(Math.max(most, 1), ALL) + 1)
        .list(
            dataSource,
            r ->
                new Total(
                    r.text("one"),
                    r.text("two"),
                    r.money("debit_minor", "currency"),
                    r.money("credit_minor", "currency"),
                    r.number("n")));
  }

  private static void column(Sql sql, TotalsBy by, TotalsFilter filter, String as) {
    if (by == TotalsBy.FIELD) {
      sql.add(by.expression() + " AS " + as, filter.path());
    } else {
      sql.add(by.expression() + " AS " + as);
    }
  }

  private Sql where(Sql sql, TotalsFilter filter) {
    String day = filter.by().column();
    return sql.add(actor.scope().condition("a.creditor_id"))
        .addIf(filter.creditor() != null, "AND k.creditor_key = ?", filter.creditor())
        .addIf(filter.account() != null, "AND a.number = ?", filter.account())
        .addIf(filter.caseFile() != null, "AND c.number = ?", filter.caseFile())
        .addIf(filter.event() != null, "AND v.kind = ?", filter.event())
        .addIf(
            filter.field() != null && filter.value() != null,
            "AND JSON_UNQUOTE(JSON_EXTRACT(l.flexfields, ?)) = ?",
            filter.path(),
            filter.value())
        .addIf(filter.from() != null, "AND " + day + " >= ?", filter.from())
        .addIf(filter.to() != null, "AND " + day + " <= ?", filter.to());
  }
}
