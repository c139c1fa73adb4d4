package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;

/**
 * What is doubtful of cases in scope. For staff alone: what a creditor thinks of a claim is none of
 * the debtor's business, nor of an agency's.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
@OpenToOutside
public class CaseAllowances {

  /** The events that tell of it: none of them is one of a claim. */
  static final String EVENTS =
      "('RECEIVABLE_DOUBTFUL', 'DOUBT_ENDED', 'ALLOWANCE_SET', 'ALLOWANCE_RELEASED')";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /** Whether somebody may see it: not the creditor's own people. */
  static boolean areShownTo(CurrentActor actor) {
    return Stream.of(CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, SYSTEM)
        .anyMatch(actor::is);
  }

  /** What stands today on the receivables of a case, the oldest due first. */
  public List<CaseAllowance> of(UUID caseId) {
    return Sql.of(
            "SELECT s.*, r.public_id receivable_id, r.number, (SELECT x.percent FROM allowance x"
                + " WHERE x.receivable_id = s.receivable ORDER BY x.recorded_at DESC, x.id DESC"
                + " LIMIT 1) percent FROM (SELECT a.receivable_id receivable, a.currency,"
                + " SUM(a.doubtful_minor) doubtful, SUM(a.allowance_minor) allowed,"
                + " MAX(a.value_on) changed_on FROM allowance a"
                + " JOIN case_file c ON c.id = a.case_file_id WHERE c.public_id = ? AND",
            caseId)
        .add(actor.scope().condition("a.creditor_id"))
        .add(
            "GROUP BY a.receivable_id, a.currency"
                + " HAVING SUM(a.doubtful_minor) <> 0 OR SUM(a.allowance_minor) <> 0) s"
                + " JOIN receivable r ON r.id = s.receivable ORDER BY r.due_on, r.id")
        .list(
            dataSource,
            r ->
                new CaseAllowance(
                    r.id("receivable_id"),
                    r.text("number"),
                    new BigDecimal(r.text("percent")),
                    r.money("doubtful", "currency"),
                    r.money("allowed", "currency"),
                    r.day("changed_on")));
  }
}
