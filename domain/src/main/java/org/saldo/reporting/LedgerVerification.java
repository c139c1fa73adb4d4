package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.ledger.closing.LedgerCheck;

/**
 * Recomputes the books in scope and reports every difference.
 *
 * <p>One statement per check over all rows, so it costs as much as the ledger is large: for the
 * night and for people who wait for it.
 */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR, SUPERVISOR, SYSTEM})
@OpenToOutside
public class LedgerVerification {

  /** A broken check is broken many times; more rows would help nobody. */
  public static final int MOST_FINDINGS = 100;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A difference.
   *
   * @param scope what it is about: creditor key, then the number of the entry, line, case or
   *     payment
   * @param expected what should be there, as text: an amount with its currency or a number
   * @param found what is there
   * @param entryId public id of the journal entry, null when it is about none
   */
  public record Finding(
      LedgerCheck check, String scope, String expected, String found, UUID entryId) {}

  /** The checks, in the order in which they run. */
  public List<LedgerCheck> checks() {
    return LedgerCheck.views().toList();
  }

  /**
   * The findings of all checks, at most {@value #MOST_FINDINGS} of each; empty when all is well.
   */
  public List<Finding> findings() {
    return checks().stream().flatMap(c -> findings(c).stream()).toList();
  }

  /** The findings of one check, at most {@value #MOST_FINDINGS}. */
  public List<Finding> findings(LedgerCheck check) {
    return Sql.of(
            "SELECT k.creditor_key, v.entry_no, v.subject, v.currency, v.expected_minor,"
                + " v.found_minor, v.expected, v.found, e.public_id FROM "
                + check.view()
                + " v JOIN creditor k ON k.id = v.creditor_id LEFT JOIN journal_entry e"
                + " ON e.creditor_id = v.creditor_id AND e.entry_no = v.entry_no WHERE")
        .add(actor.scope().condition("v.creditor_id"))
        .add("ORDER BY k.creditor_key, v.entry_no, v.subject LIMIT ?", MOST_FINDINGS)
        .list(
            dataSource,
            r ->
                new Finding(
                    check,
                    scope(r),
                    value(r, "expected_minor", "expected"),
                    value(r, "found_minor", "found"),
                    r.id("public_id")));
  }

  private static String scope(Sql.Row r) throws SQLException {
    String entry = r.text("entry_no") == null ? "" : " #" + r.number("entry_no");
    String subject = r.text("subject") == null ? "" : " " + r.text("subject");
    return r.text("creditor_key") + entry + subject;
  }

  private static String value(Sql.Row r, String amount, String text) throws SQLException {
    if (r.text("currency") == null) {
      return r.text(text) == null ? "–" : r.text(text);
    }
    return r.text(amount) == null ? "–" : r.money(amount, "currency").toString();
  }
}
