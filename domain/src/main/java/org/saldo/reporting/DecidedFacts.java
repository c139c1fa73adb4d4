package org.saldo.reporting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.saldo.debtor.MarkKind;
import org.saldo.procedure.CaseFacts;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;

/**
 * What the facts of a forecast leave out: defaults and demands, every mark of the debtor, and the
 * steps of one procedure that were decided.
 */
final class DecidedFacts {

  /** A receivable since when it is in default and was demanded; null for not. */
  private record Demanded(long id, LocalDate defaultSince, LocalDate on) {}

  private DecidedFacts() {}

  /** The same facts with what they leave out. */
  static CaseFacts of(DataSource dataSource, CaseFacts facts, long procedureId) {
    Map<Long, Demanded> demanded = new HashMap<>();
    demanded(dataSource, facts.caseFileId()).forEach(each -> demanded.put(each.id(), each));
    return facts.with(
        facts.items().stream().map(item -> with(item, demanded.get(item.id()))).toList(),
        marks(dataSource, facts.caseFileId()),
        past(dataSource, facts.caseFileId(), procedureId));
  }

  private static CaseFacts.Item with(CaseFacts.Item item, Demanded demanded) {
    return new CaseFacts.Item(
        item.id(),
        item.number(),
        item.issuedOn(),
        item.dueOn(),
        item.open(),
        item.heldPartMinor(),
        item.follows(),
        item.cycle(),
        demanded == null ? null : demanded.defaultSince(),
        demanded == null ? null : demanded.on(),
        item.settledOn(),
        item.holds(),
        item.partHeldBy());
  }

  private static List<Demanded> demanded(DataSource dataSource, long caseFileId) {
    return Sql.of(
            "SELECT r.id, r.default_since, d.delivered_on FROM receivable r"
                + " LEFT JOIN delivered_demand d ON d.receivable_id = r.id"
                + " WHERE r.case_file_id = ?",
            caseFileId)
        .list(
            dataSource,
            r -> new Demanded(r.number("id"), r.day("default_since"), r.day("delivered_on")));
  }

  private static List<CaseFacts.Mark> marks(DataSource dataSource, long caseFileId) {
    return Sql.of(
            "SELECT m.kind, m.valid_from, m.valid_until FROM debtor_mark m"
                + " JOIN case_file c ON c.debtor_id = m.debtor_id WHERE c.id = ? ORDER BY m.id",
            caseFileId)
        .list(
            dataSource,
            r ->
                new CaseFacts.Mark(
                    r.constant("kind", MarkKind.class), r.day("valid_from"), r.day("valid_until")));
  }

  private static List<CaseFacts.Past> past(
      DataSource dataSource, long caseFileId, long procedureId) {
    Map<Long, CaseFacts.Past> steps = new LinkedHashMap<>();
    Map<Long, Set<Long>> about = new HashMap<>();
    Sql.of(
            "SELECT s.id, s.step_key, s.channel, s.leading_receivable_id, s.cycle, s.state,"
                + " s.decided_by, s.decided_on, s.late_on, i.receivable_id FROM step_run s"
                + " LEFT JOIN step_run_item i ON i.step_run_id = s.id"
                + " WHERE s.case_file_id = ? AND s.procedure_id = ? ORDER BY s.id",
            caseFileId,
            procedureId)
        .list(
            dataSource,
            r -> {
              Set<Long> items = about.computeIfAbsent(r.number("id"), key -> new HashSet<>());
              if (r.text("receivable_id") != null) {
                items.add(r.number("receivable_id"));
              }
              return steps.put(
                  r.number("id"),
                  new CaseFacts.Past(
                      r.number("id"),
                      r.text("step_key"),
                      r.constant("channel", StepChannel.class),
                      r.number("leading_receivable_id"),
                      r.count("cycle"),
                      r.constant("state", StepState.class),
                      r.text("decided_by"),
                      items,
                      r.day("decided_on"),
                      r.day("late_on")));
            });
    return List.copyOf(steps.values());
  }
}
