package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseStatus;
import org.saldo.debtor.MarkKind;
import org.saldo.money.Money;
import org.saldo.procedure.CaseFacts;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedurePlan;
import org.saldo.procedure.Reasons;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;

/** Procedures as they are planned, and where cases stand in them. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class ProcedureReport {

  private static final int PAST = 50;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /** Shipped data that only a new release changes; whoever lets people edit it must forget it. */
  private List<Version> standard;

  /** A version of a procedure with its steps. */
  public record Version(
      String key,
      String name,
      LocalDate validFrom,
      Instant recordedAt,
      String recordedBy,
      String reason,
      ProcedurePlan plan) {}

  /** Every version of every procedure, the one in force or to come first. */
  public List<Version> versions() {
    return versions("1 = 1");
  }

  /** Where a case in scope stands today; empty when there is none. */
  public Optional<CaseProcedure> ofCase(UUID caseId) {
    return of("c.public_id = ?", caseId);
  }

  /** The same by the number of the case. */
  public Optional<CaseProcedure> ofCase(String number) {
    return of("c.number = ?", number);
  }

  private record Standing(long caseKey, LocalDate workedFrom, int level, String currency) {}

  private Optional<CaseProcedure> of(String condition, Object parameter) {
    Optional<Version> version =
        standard().stream().filter(v -> !v.validFrom().isAfter(clock.today())).findFirst();
    List<Told> told = told(condition, parameter);
    if (version.isEmpty() || told.isEmpty()) {
      return Optional.empty();
    }
    Standing standing = told.get(0).standing();
    return Optional.of(
        new CaseProcedure(
            version.get().key(),
            version.get().name(),
            version.get().plan().number(),
            standing.level(),
            forecast(standing, version.get().plan()),
            told.stream().map(Told::step).filter(Objects::nonNull).toList()));
  }

  private List<Version> standard() {
    if (standard == null) {
      standard = versions("p.procedure_key = 'standard'");
    }
    return standard;
  }

  /** Where a case stands, with one of its latest steps; null while there is none. */
  private record Told(Standing standing, CaseProcedure.Step step) {}

  private static Standing standing(Sql.Row r) throws SQLException {
    boolean worked = r.constant("status", CaseStatus.class).worked();
    return new Standing(
        r.number("id"), worked ? r.day("opened_on") : null, r.count("level"), r.text("currency"));
  }

  private List<Told> told(String condition, Object parameter) {
    return Sql.of(
            "SELECT c.id, c.status, c.opened_on, c.currency, COALESCE(p.dunning_level, 0) level,"
                + " s.public_id, s.step_key, s.channel, s.state, s.due_on, s.decided_on, s.reason,"
                + " r.number FROM case_file c LEFT JOIN procedure_run p ON p.case_file_id = c.id"
                + " LEFT JOIN step_run s ON s.case_file_id = c.id"
                + " LEFT JOIN receivable r ON r.id = s.leading_receivable_id WHERE")
        .add(condition, parameter)
        .add("AND " + actor.scope().condition("c.creditor_id"))
        .add("ORDER BY s.decided_on DESC, s.due_on DESC, s.id DESC LIMIT ?", PAST)
        .list(dataSource, r -> new Told(standing(r), step(r)));
  }

  private static CaseProcedure.Step step(Sql.Row r) throws SQLException {
    return r.text("step_key") == null
        ? null
        : new CaseProcedure.Step(
            r.id("public_id"),
            r.text("step_key"),
            r.constant("channel", StepChannel.class),
            r.constant("state", StepState.class),
            r.day("due_on"),
            r.day("decided_on"),
            r.text("number"),
            Reasons.read(r.text("reason")));
  }

  private Forecast forecast(Standing standing, ProcedurePlan plan) {
    if (standing.workedFrom() == null) {
      return null;
    }
    LocalDate today = clock.today();
    Map<Long, CaseFacts.Item> items = new LinkedHashMap<>();
    List<CaseFacts.Mark> marks = new ArrayList<>();
    Sql.of(
            "SELECT r.id, r.number, r.issued_on, r.due_on, r.cycle, o.open_minor, h.reason,"
                + " h.from_on, h.until_on, h.amount_minor, m.valid_from insolvent_from"
                + " FROM case_file c JOIN receivable r ON r.case_file_id = c.id JOIN"
                + " (SELECT receivable_id, SUM(debit_minor - credit_minor) open_minor"
                + " FROM posting_line WHERE case_file_id = ? AND receivable_id IS NOT NULL"
                + " GROUP BY receivable_id HAVING SUM(debit_minor - credit_minor) > 0) o"
                + " ON o.receivable_id = r.id LEFT JOIN case_hold h ON h.case_file_id = c.id"
                + " AND (h.receivable_id IS NULL OR h.receivable_id = r.id)"
                + " LEFT JOIN debtor_mark m ON m.debtor_id = c.debtor_id AND m.kind = 'INSOLVENT'"
                + " AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?)"
                + " WHERE c.id = ? AND r.status <> 'UNCOLLECTIBLE' ORDER BY r.due_on, r.id",
            standing.caseKey(),
            today,
            today,
            standing.caseKey())
        .list(
            dataSource,
            r -> {
              items.merge(r.number("id"), item(r, standing, today), ProcedureReport::held);
              if (r.day("insolvent_from") != null) {
                marks.add(new CaseFacts.Mark(MarkKind.INSOLVENT, r.day("insolvent_from"), null));
              }
              return r.number("id");
            });
    CaseFacts facts =
        new CaseFacts(
            standing.caseKey(),
            standing.currency(),
            standing.workedFrom(),
            standing.level(),
            List.copyOf(items.values()),
            marks,
            List.of());
    return Forecast.of(facts, plan, today).orElse(null);
  }

  private static CaseFacts.Item item(Sql.Row r, Standing standing, LocalDate today)
      throws SQLException {
    LocalDate from = r.day("from_on");
    CaseFacts.Span hold =
        from == null ? null : new CaseFacts.Span(r.text("reason"), from, r.day("until_on"));
    long part = r.number("amount_minor");
    boolean now =
        hold != null
            && !from.isAfter(today)
            && (hold.until() == null || today.isBefore(hold.until()));
    return new CaseFacts.Item(
        r.number("id"),
        r.text("number"),
        r.day("issued_on"),
        r.day("due_on"),
        Money.ofMinor(r.number("open_minor"), standing.currency()),
        part > 0 && now ? part : 0,
        true,
        r.count("cycle"),
        null,
        null,
        null,
        hold == null || part > 0 ? List.of() : List.of(hold));
  }

  /** The same item with the holds of both rows. */
  private static CaseFacts.Item held(CaseFacts.Item item, CaseFacts.Item more) {
    List<CaseFacts.Span> holds = new ArrayList<>(item.holds());
    holds.addAll(more.holds());
    return new CaseFacts.Item(
        item.id(),
        item.number(),
        item.issuedOn(),
        item.dueOn(),
        item.open(),
        item.heldPartMinor() + more.heldPartMinor(),
        true,
        item.cycle(),
        null,
        null,
        null,
        holds);
  }

  /** One decided step of a case in scope. */
  public Optional<StepSheet> step(UUID id) {
    return Sql.of(
            "SELECT s.id, s.public_id, s.case_file_id, c.public_id case_id, c.number,"
                + " d.display_name, k.name creditor_name, p.name procedure_name, v.version_no,"
                + " s.step_key, s.channel, s.state, s.due_on, s.reason, s.changed_at, s.changed_by,"
                + " (SELECT t.value FROM debtor_contact t WHERE t.debtor_id = d.id"
                + " AND t.kind = 'PHONE' AND t.replaced_at IS NULL"
                + " ORDER BY t.valid_from DESC, t.id DESC LIMIT 1) phone"
                + " FROM step_run s JOIN case_file c ON c.id = s.case_file_id"
                + " JOIN debtor d ON d.id = c.debtor_id JOIN creditor k ON k.id = c.creditor_id"
                + " JOIN procedure_version v ON v.id = s.procedure_version_id"
                + " JOIN dunning_procedure p ON p.id = v.procedure_id WHERE s.public_id = ?",
            id)
        .add("AND " + actor.scope().condition("c.creditor_id"))
        .first(dataSource, this::sheet);
  }

  private StepSheet sheet(Sql.Row r) throws SQLException {
    List<StepSheet.Word> words = new ArrayList<>();
    words.add(word(r));
    words.addAll(
        Sql.of(
                "SELECT state, reason, changed_at, changed_by FROM step_run_past"
                    + " WHERE step_run_id = ? ORDER BY changed_at DESC, id DESC",
                r.number("id"))
            .list(dataSource, ProcedureReport::word));
    return new StepSheet(
        r.id("public_id"),
        r.id("case_id"),
        r.text("number"),
        r.number("case_file_id"),
        r.text("display_name"),
        r.text("phone"),
        r.text("creditor_name"),
        r.text("procedure_name"),
        r.count("version_no"),
        r.text("step_key"),
        r.constant("channel", StepChannel.class),
        r.constant("state", StepState.class),
        r.day("due_on"),
        words);
  }

  private static StepSheet.Word word(Sql.Row r) throws SQLException {
    return new StepSheet.Word(
        r.constant("state", StepState.class),
        Reasons.read(r.text("reason")),
        r.instant("changed_at"),
        r.text("changed_by"));
  }

  private List<Version> versions(String condition) {
    Map<Long, List<PlannedStep>> steps = new LinkedHashMap<>();
    Map<Long, Version> versions = new LinkedHashMap<>();
    Sql.of(
            "SELECT p.id, v.id version_id, p.procedure_key, p.name, v.version_no, v.valid_from,"
                + " v.counted_from, v.recorded_at, v.recorded_by, v.reason, s.step_key,"
                + " s.day_offset, s.channel, s.template_key, s.dunning_level, s.automatic,"
                + " s.for_vulnerable, s.required_steps FROM dunning_procedure p"
                + " JOIN procedure_version v ON v.procedure_id = p.id"
                + " JOIN procedure_step s ON s.procedure_version_id = v.id WHERE")
        .add(condition)
        .add("ORDER BY p.procedure_key, v.valid_from DESC, v.version_no DESC, s.step_no")
        .list(
            dataSource,
            r -> {
              long key = r.number("version_id");
              List<PlannedStep> of = steps.computeIfAbsent(key, k -> new ArrayList<>());
              of.add(planned(r));
              versions.put(key, version(r, of));
              return key;
            });
    return List.copyOf(versions.values());
  }

  private static Version version(Sql.Row r, List<PlannedStep> steps) throws SQLException {
    return new Version(
        r.text("procedure_key"),
        r.text("name"),
        r.day("valid_from"),
        r.instant("recorded_at"),
        r.text("recorded_by"),
        r.text("reason"),
        new ProcedurePlan(
            r.number("id"),
            r.number("version_id"),
            r.text("procedure_key"),
            r.count("version_no"),
            r.constant("counted_from", CountedFrom.class),
            steps));
  }

  private static PlannedStep planned(Sql.Row r) throws SQLException {
    String required = r.text("required_steps");
    return new PlannedStep(
        r.text("step_key"),
        r.count("day_offset"),
        r.constant("channel", StepChannel.class),
        r.text("template_key"),
        r.count("dunning_level"),
        r.flag("automatic"),
        r.flag("for_vulnerable"),
        required.isEmpty() ? List.of() : List.of(required.split(" ")));
  }
}
