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
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.adjustment.AdjustmentRuleKind;
import org.saldo.adjustment.RuleOutcome;
import org.saldo.money.Money;

/** What rules of adjustment did to cases in scope, and by which version. */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class AdjustmentLog {

  private static final int MOST = 10_000;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * What was done once.
   *
   * @param receivable number; null for the whole case
   * @param amount what is asked for less; negative when it was a surplus
   * @param ruleFrom first day of the version of the rule that did it; null when it was taken back
   */
  public record Row(
      long id,
      AdjustmentRuleKind kind,
      RuleOutcome outcome,
      String creditorName,
      UUID caseId,
      String caseNumber,
      String receivable,
      Money amount,
      LocalDate doneOn,
      Instant recordedAt,
      Long rule,
      LocalDate ruleFrom) {}

  /** A page of everything, the newest first. */
  public Page<Row> page(int number, int size) {
    return page(null, number, size);
  }

  /**
   * A page, the newest first.
   *
   * @param rule version of a rule; null for all
   */
  public Page<Row> page(Long rule, int number, int size) {
    Listing listing = Listing.of(number, size);
    return listing.page(
        dataSource,
        listing.limit(newest(rule)),
        AdjustmentLog::row,
        scoped(Listing.counting().add(FROM), rule));
  }

  /**
   * Some of everything, the newest first.
   *
   * @param rule version of a rule; null for all
   * @param cursor {@code next} of the rows before; null for the first
   */
  public Slice<Row> after(Long rule, String cursor, int size) {
    List<Row> rows =
        scoped(Sql.of(COLUMNS), rule)
            .addIf(cursor != null, "AND l.id < ?", before(cursor))
            .add("ORDER BY l.id DESC LIMIT ?", size)
            .list(dataSource, AdjustmentLog::row);
    return new Slice<>(
        rows, rows.size() < size ? null : Long.toString(rows.get(rows.size() - 1).id()));
  }

  private static Long before(String cursor) {
    try {
      return cursor == null ? null : Long.valueOf(cursor);
    } catch (NumberFormatException none) {
      return Long.MIN_VALUE; // nothing comes after a cursor that was never given
    }
  }

  /** The newest 10 000 of a version of a rule, or of all where it is null, for an export. */
  public List<Row> exported(Long rule) {
    return newest(rule).add("LIMIT ?", MOST).list(dataSource, AdjustmentLog::row);
  }

  private static final String FROM =
      "FROM adjustment_rule_log l JOIN case_file c ON c.id = l.case_file_id"
          + " JOIN creditor k ON k.id = l.creditor_id"
          + " LEFT JOIN adjustment_rule a ON a.id = l.rule_id"
          + " LEFT JOIN receivable r ON r.id = l.receivable_id";

  private static final String COLUMNS =
      "SELECT l.id, l.kind, l.outcome, k.name creditor_name, c.public_id case_id,"
          + " c.number case_number, r.number receivable, l.amount_minor, l.currency, l.done_on,"
          + " l.recorded_at, l.rule_id, a.valid_from "
          + FROM;

  private Sql scoped(Sql sql, Long rule) {
    return sql.add("WHERE")
        .add(actor.scope().condition("l.creditor_id"))
        .addIf(rule != null, "AND l.rule_id = ?", rule);
  }

  private Sql newest(Long rule) {
    return scoped(Sql.of(COLUMNS), rule).add("ORDER BY l.id DESC");
  }

  private static Row row(Sql.Row r) throws SQLException {
    return new Row(
        r.number("id"),
        r.constant("kind", AdjustmentRuleKind.class),
        r.constant("outcome", RuleOutcome.class),
        r.text("creditor_name"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("receivable"),
        r.money("amount_minor", "currency"),
        r.day("done_on"),
        r.instant("recorded_at"),
        r.day("valid_from") == null ? null : r.number("rule_id"),
        r.day("valid_from"));
  }
}
