package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.claim.AllocationRule;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.FirstEntry;

/** Tells the account of a case in scope as a time line, out of the lines of the ledger alone. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class CaseTimeline {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * The time line up to a date, by value date.
   *
   * @param receivable public id of which alone is told; null for all
   * @param currency of the case
   */
  public Timeline of(UUID caseId, UUID receivable, LocalDate asOf, String currency) {
    return Timeline.of(
        Sql.of(
                "SELECT v.id event_id, v.public_id event, v.act_id, v.kind, e.value_on, e.posted_on, v.recorded_at,"
                    + " v.recorded_by, v.reference, r.public_id receivable_id, r.number receivable,"
                    + " l.component, COALESCE(l.debit_minor - l.credit_minor, 0) minor, e.currency,"
                    + " l.flexfields, e.public_id entry_id, f.public_id document_id, f.file_name"
                    + " FROM business_event v JOIN case_file c ON c.id = v.case_file_id"
                    + " JOIN journal_entry e ON e.business_event_id = v.id"
                    + FirstEntry.only("e")
                    + " LEFT JOIN posting_line l ON l.journal_entry_id = e.id"
                    + " AND l.receivable_id IS NOT NULL"
                    + " LEFT JOIN receivable r ON r.id = l.receivable_id"
                    + " LEFT JOIN document f ON f.id = v.document_id"
                    + " WHERE c.public_id = ? AND e.value_on <= ? AND v.kind NOT IN "
                    + CaseAllowances.EVENTS
                    + " AND",
                caseId,
                asOf)
            .add(actor.scope().condition("c.creditor_id"))
            .add("ORDER BY v.id, l.id")
            .list(dataSource, CaseTimeline::line),
        receivable,
        currency);
  }

  private static TimelineLine line(Sql.Row r) throws SQLException {
    String rule = Flexfields.read(r.text("flexfields")).get("rule");
    return new TimelineLine(
        r.number("event_id"),
        r.number("act_id"),
        r.constant("kind", EventKind.class),
        r.day("value_on"),
        r.day("posted_on"),
        r.instant("recorded_at"),
        r.text("recorded_by"),
        r.text("reference"),
        r.id("receivable_id"),
        r.text("receivable"),
        r.constant("component", Component.class),
        r.money("minor", "currency"),
        rule == null ? null : AllocationRule.valueOf(rule),
        r.id("event"),
        r.id("entry_id"),
        r.id("document_id"),
        r.text("file_name"));
  }
}
