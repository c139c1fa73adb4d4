package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalState;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.PlacingGround;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.payment.PaymentWay;

/** What was paid on cases in scope, and what was waived, credited or asked for. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER, SYSTEM})
@OpenToOutside
public class CaseMoney {

  /** As many adjustments as a page of a case shows, the newest. */
  public static final int ADJUSTMENTS = 100;

  private static final int MAX_SIZE = 200;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * The payments of a case, the latest received first.
   *
   * @param after number of the payment to continue after; null for the start
   * @param size payments, 1 to 200
   */
  public List<CasePayment> payments(UUID caseId, String after, int size) {
    Sql sql =
        Sql.of(PAYMENTS + "SELECT x.id FROM payment x JOIN case_file y ON y.id = x.case_file_id");
    sql.add("WHERE y.public_id = ?", caseId)
        .addIf(
            after != null,
            "AND (x.received_on, x.id) < (SELECT z.received_on, z.id FROM payment z WHERE z.number = ?)",
            after)
        .add(
            "ORDER BY x.received_on DESC, x.id DESC LIMIT ?",
            Math.min(Math.max(size, 1), MAX_SIZE));
    return read(sql);
  }

  /** One payment. */
  public Optional<CasePayment> payment(UUID id) {
    return read(Sql.of(PAYMENTS + "SELECT x.id FROM payment x WHERE x.public_id = ?", id)).stream()
        .findFirst();
  }

  private static final String PAYMENTS =
      "SELECT p.public_id, p.number, p.way, p.reference, p.amount_minor, p.currency, p.received_on,"
          + " p.original_minor, p.original_currency, p.original_per_euro, p.currency_per_euro,"
          + " p.rate_on, p.rate_source,"
          + " p.note, p.recorded_at, p.recorded_by, c.public_id case_id, c.number case_number,"
          + " f.public_id document_id, t.returned_on, t.reason_code, t.charge_minor,"
          + " t.note return_note, t.recorded_at return_at, t.recorded_by return_by, v.reason undone_reason,"
          + " v.recorded_at undone_at, v.recorded_by undone_by,"
          + " CASE WHEN v.id IS NOT NULL THEN (SELECT GROUP_CONCAT(s.number, ' (', n.number, ')'"
          + " ORDER BY s.id SEPARATOR ', ') FROM payment s JOIN case_file n ON n.id = s.case_file_id"
          + " WHERE s.moved_from = p.id) END instead, o.number moved_from, oc.number moved_from_case,"
          + " w.ground, w.reason word_reason, w.recorded_at word_at, w.recorded_by word_by, a.component,"
          + " a.amount_minor part_minor, a.rule, r.public_id receivable_id, r.number receivable"
          + " FROM payment p JOIN case_file c ON c.id = p.case_file_id"
          + " LEFT JOIN document f ON f.id = p.document_id"
          + " LEFT JOIN payment_return t ON t.payment_id = p.id"
          + " LEFT JOIN payment_reversal v ON v.payment_id = p.id"
          + " LEFT JOIN payment o ON o.id = p.moved_from"
          + " LEFT JOIN case_file oc ON oc.id = o.case_file_id"
          + " LEFT JOIN payment_placing w ON w.payment_id = p.id AND NOT EXISTS"
          + " (SELECT 1 FROM payment_placing x WHERE x.payment_id = p.id AND x.id > w.id)"
          + " LEFT JOIN allocation a ON a.payment_id = p.id"
          + " LEFT JOIN receivable r ON r.id = a.receivable_id JOIN (";

  private List<CasePayment> read(Sql sql) {
    Map<UUID, CasePayment> payments = new LinkedHashMap<>();
    sql.add(") shown ON shown.id = p.id WHERE " + actor.scope().condition("c.creditor_id"))
        .add("ORDER BY p.received_on DESC, p.id DESC, a.id")
        .list(dataSource, CaseMoney::payment)
        .forEach(each -> payments.merge(each.id(), each, CaseMoney::joined));
    return payments.values().stream().map(CaseMoney::standing).toList();
  }

  /** With what of it stands where now, instead of everything that ever did. */
  private static CasePayment standing(CasePayment payment) {
    Map<List<Object>, CasePayment.Part> parts = new LinkedHashMap<>();
    for (CasePayment.Part part : payment.parts()) {
      parts.merge(
          Arrays.asList(part.receivableId(), part.component()), part, CasePayment.Part::plus);
    }
    return payment.with(parts.values().stream().filter(part -> !part.amount().isZero()).toList());
  }

  private static CasePayment joined(CasePayment one, CasePayment other) {
    List<CasePayment.Part> parts = new ArrayList<>(one.parts());
    parts.addAll(other.parts());
    return one.with(parts);
  }

  private static CasePayment payment(Sql.Row r) throws SQLException {
    return new CasePayment(
        r.id("public_id"),
        r.text("number"),
        r.id("case_id"),
        r.text("case_number"),
        r.constant("way", PaymentWay.class),
        r.text("reference"),
        r.money("amount_minor", "currency"),
        r.day("received_on"),
        r.text("note"),
        r.id("document_id"),
        r.instant("recorded_at"),
        r.text("recorded_by"),
        exchange(r),
        r.day("returned_on") == null
            ? null
            : new CasePayment.Back(
                r.day("returned_on"),
                r.text("reason_code"),
                r.money("charge_minor", "currency"),
                r.text("return_note"),
                r.instant("return_at"),
                r.text("return_by")),
        r.text("undone_reason") == null
            ? null
            : new CasePayment.Undone(
                r.text("undone_reason"),
                r.text("instead"),
                r.instant("undone_at"),
                r.text("undone_by")),
        r.text("moved_from") == null
            ? null
            : r.text("moved_from") + " (" + r.text("moved_from_case") + ")",
        r.text("ground") == null
            ? null
            : new CasePayment.Word(
                r.constant("ground", PlacingGround.class),
                r.text("word_reason"),
                r.instant("word_at"),
                r.text("word_by")),
        r.text("rule") == null
            ? List.of()
            : List.of(
                new CasePayment.Part(
                    r.id("receivable_id"),
                    r.text("receivable"),
                    r.constant("component", Component.class),
                    r.money("part_minor", "currency"),
                    r.constant("rule", AllocationRule.class))));
  }

  private static CasePayment.Exchange exchange(Sql.Row r) throws SQLException {
    Money original = r.moneyOrNull("original_minor", "original_currency");
    return original == null
        ? null
        : new CasePayment.Exchange(
            original,
            new BigDecimal(r.text("original_per_euro"))
                .divide(
                    new BigDecimal(r.text("currency_per_euro")),
                    new MathContext(10, RoundingMode.HALF_UP))
                .stripTrailingZeros(),
            r.day("rate_on"),
            r.text("rate_source"));
  }

  /** What was waived, credited or asked for on a case, the newest first. */
  public List<CaseAdjustment> adjustments(UUID caseId) {
    return Sql.of(
            "SELECT * FROM (SELECT a.public_id, a.kind, a.component, r.number receivable,"
                + " t.number target,"
                + " a.amount_minor, a.currency, a.reason, a.state, a.value_on, a.recorded_at,"
                + " a.recorded_by, q.public_id approval_id, q.decider_role, q.decided_at, q.decided_by,"
                + " q.decision, a.id sort_id FROM adjustment a JOIN case_file c ON c.id = a.case_file_id"
                + " LEFT JOIN receivable r ON r.id = a.receivable_id"
                + " LEFT JOIN case_file t ON t.id = a.to_case_file_id"
                + " LEFT JOIN approval_request q ON q.subject_id = a.id AND q.kind = a.kind"
                + " WHERE c.public_id = ? AND",
            caseId)
        .add(actor.scope().condition("a.creditor_id"))
        .addIf(!CaseAllowances.areShownTo(actor), "AND a.kind <> 'ALLOWANCE'")
        .add(
            "UNION ALL SELECT q.public_id, q.kind, NULL, NULL, NULL, q.amount_minor, q.currency, q.reason,"
                + " q.state, NULL, q.requested_at, q.requested_by, q.public_id, q.decider_role,"
                + " q.decided_at, q.decided_by, q.decision, q.id FROM approval_request q"
                + " JOIN case_file c ON c.id = q.case_file_id"
                + " WHERE c.public_id = ? AND NOT EXISTS (SELECT 1 FROM adjustment b"
                + " WHERE b.id = q.subject_id AND b.kind = q.kind) AND",
            caseId)
        .add(actor.scope().condition("q.creditor_id"))
        .add(") x ORDER BY recorded_at DESC, sort_id DESC LIMIT ?", ADJUSTMENTS)
        .list(dataSource, CaseMoney::adjustment);
  }

  private static CaseAdjustment adjustment(Sql.Row r) throws SQLException {
    String state = r.text("state");
    ApprovalState stands =
        state.equals("POSTED") ? ApprovalState.APPROVED : ApprovalState.valueOf(state);
    return new CaseAdjustment(
        r.id("public_id"),
        r.constant("kind", ApprovalKind.class),
        r.constant("component", Component.class),
        r.text("receivable"),
        r.text("target"),
        r.money("amount_minor", "currency"),
        r.text("reason"),
        stands,
        stands == ApprovalState.APPROVED ? r.day("value_on") : null,
        r.instant("recorded_at"),
        r.text("recorded_by"),
        r.id("approval_id"),
        r.text("decider_role"),
        r.instant("decided_at"),
        r.text("decided_by"),
        r.text("decision"));
  }
}
