package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.MessageState;
import org.saldo.correspondence.sms.SmsCost;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;

/** The contact log of a case: letters, e-mails, SMS and calls, the newest first. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class ContactList {

  /** As many as a page and an answer hold. */
  public static final int MOST = 100;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * The contacts of a case in scope, at most {@value #MOST}.
   *
   * @param channel null for every channel
   */
  public List<ContactLine> of(UUID caseFile, MessageChannel channel) {
    return of(caseFile, channel, null);
  }

  /**
   * The same up to a day.
   *
   * @param last the last business date; null for no bound
   */
  public List<ContactLine> of(UUID caseFile, MessageChannel channel, LocalDate last) {
    boolean ofStaff = isStaff();
    return Sql.of(
            "SELECT m.public_id, m.occurred_at, m.channel, m.direction, m.template_key,"
                + " m.template_version, COALESCE(m.recipient, m.sender) recipient, m.subject,"
                + " m.body, m.state, m.sent_at, m.held_until, m.held_reason,"
                + " m.drop_reason, m.receipt, m.receipt_at, m.receipt_detail, m.passed_over,"
                + " m.instead_of, m.outcome, m.note, m.next_action, m.next_action_on,"
                + " CASE WHEN d.erased_at IS NULL THEN d.public_id END document_id,"
                + " CASE WHEN e.erased_at IS NULL THEN e.public_id END enclosure_id, m.erased_at,"
                + " m.recorded_by, s.parts, s.country, s.cost, s.currency FROM message m"
                + " JOIN case_file c ON c.id = m.case_file_id"
                + " LEFT JOIN document d ON d.id = m.document_id"
                + " LEFT JOIN document e ON e.id = m.enclosure_id"
                + " LEFT JOIN sms_sent s ON s.message_id = m.id WHERE c.public_id = ? AND",
            caseFile)
        .add(actor.scope().condition("c.creditor_id"))
        .addIf(channel != null, "AND m.channel = ?", channel)
        .addIf(last != null, "AND m.occurred_at < ?", end(last))
        .add("ORDER BY m.occurred_at DESC, m.id DESC LIMIT ?", MOST)
        .list(dataSource, r -> line(r, clock.now(), ofStaff));
  }

  private Instant end(LocalDate last) {
    return last == null ? null : last.plusDays(1).atStartOfDay(clock.zone()).toInstant();
  }

  /** What SMS cost the house is nothing for creditors and people from outside. */
  private boolean isStaff() {
    return !actor.get().isOutside()
        && Stream.of(CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN).anyMatch(actor::is);
  }

  private static SmsCost sms(Sql.Row r, boolean ofStaff) throws SQLException {
    return !ofStaff || r.text("parts") == null
        ? null
        : new SmsCost(r.count("parts"), r.text("country"), r.decimal("cost"), r.text("currency"));
  }

  private static ContactLine line(Sql.Row r, Instant now, boolean ofStaff) throws SQLException {
    String version = r.text("template_version");
    List<Refusal> dropped = read(r.text("drop_reason"));
    MessageState state = r.constant("state", MessageState.class);
    Instant heldUntil = r.instant("held_until");
    boolean held = state == MessageState.QUEUED && heldUntil != null && heldUntil.isAfter(now);
    return new ContactLine(
        r.id("public_id"),
        r.instant("occurred_at"),
        r.constant("channel", MessageChannel.class),
        "IN".equals(r.text("direction")),
        r.text("template_key"),
        version == null ? null : Integer.valueOf(version),
        r.text("recipient"),
        r.text("subject"),
        r.text("body"),
        state,
        r.instant("sent_at"),
        held ? heldUntil : null,
        held ? read(r.text("held_reason")).get(0) : null,
        dropped.isEmpty() ? null : dropped.get(0),
        r.constant("receipt", MessageReceipt.class),
        r.instant("receipt_at"),
        r.text("receipt_detail"),
        read(r.text("passed_over")),
        r.text("instead_of") != null,
        sms(r, ofStaff),
        r.constant("outcome", CallOutcome.class),
        r.text("note"),
        r.text("next_action"),
        r.day("next_action_on"),
        r.id("document_id"),
        r.id("enclosure_id"),
        r.instant("erased_at"),
        r.text("recorded_by"));
  }

  private static List<Refusal> read(String json) {
    return json == null ? List.of() : Refusals.read(json);
  }
}
