package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.procedure.CaseFacts;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.Forecasts;
import org.saldo.procedure.Reason;
import org.saldo.procedure.Reasons;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;
import org.saldo.procedure.Unless;

/** Where cases stand in their procedures, and why. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class ProcedureReport {

  private static final int PAST = 50;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;
  @Inject private Forecasts forecasts;

  /** Where a case in scope stands today; empty when there is none. */
  public Optional<CaseProcedure> ofCase(UUID caseId) {
    return of("c.public_id = ?", caseId);
  }

  /** The same by the number of the case. */
  public Optional<CaseProcedure> ofCase(String number) {
    return of("c.number = ?", number);
  }

  private Optional<CaseProcedure> of(String condition, Object parameter) {
    List<Told> told = told(condition, parameter);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Told first = told.get(0);
    CaseFacts facts =
        ForecastFacts.of(dataSource, first.caseKey(), clock.today())
            .orElseGet(() -> CaseFacts.nothingOpen(first.caseKey(), first.currency()));
    Forecasts.Primary primary = forecasts.primary(facts, clock.today()).orElse(null);
    Map<String, String> names = names();
    return Optional.of(
        new CaseProcedure(
            primary == null ? null : primary.plan().key(),
            primary == null ? null : names.get(primary.plan().key()),
            primary == null ? 0 : primary.plan().number(),
            primary != null && primary.pinned(),
            primary == null ? List.of() : primary.because(),
            secondary(first.caseKey(), names),
            first.level(),
            primary == null ? null : primary.forecast(),
            told.stream().map(Told::step).filter(Objects::nonNull).toList(),
            primary == null || primary.forecast() == null ? Map.of() : unless(primary)));
  }

  /** By step key; read only where something is to come. */
  private Map<String, List<Unless>> unless(Forecasts.Primary primary) {
    if (primary.forecast().next().isEmpty()) {
      return Map.of();
    }
    CaseFacts all = DecidedFacts.of(dataSource, primary.facts(), primary.plan().procedureId());
    return forecasts.unless(primary, all, clock.today());
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    Sql.of("SELECT procedure_key, name FROM dunning_procedure")
        .list(dataSource, r -> names.put(r.text("procedure_key"), r.text("name")));
    return names;
  }

  /** At work on the case; the forecasts are read only where there is one. */
  private List<CaseProcedure.Secondary> secondary(long caseKey, Map<String, String> names) {
    record Begun(String key, LocalDate on, Reason reason) {}
    List<Begun> begun =
        Sql.of(
                "SELECT p.procedure_key, s.started_on, s.reason FROM secondary_run s"
                    + " JOIN dunning_procedure p ON p.id = s.procedure_id"
                    + " WHERE s.case_file_id = ? AND s.work_slot = 1 ORDER BY s.id",
                caseKey)
            .list(
                dataSource,
                r ->
                    new Begun(
                        r.text("procedure_key"),
                        r.day("started_on"),
                        Reasons.read(r.text("reason"))));
    if (begun.isEmpty()) {
      return List.of();
    }
    Map<String, Forecast> comes = forecasts.secondary(caseKey, clock.today());
    return begun.stream()
        .map(
            each ->
                new CaseProcedure.Secondary(
                    each.key(),
                    names.get(each.key()),
                    each.on(),
                    each.reason(),
                    comes.get(each.key())))
        .toList();
  }

  /** Where a case stands, with one of its latest steps; null while there is none. */
  private record Told(long caseKey, String currency, int level, CaseProcedure.Step step) {}

  private List<Told> told(String condition, Object parameter) {
    return Sql.of(
            "SELECT c.id, c.currency, (SELECT COALESCE(MAX(l.dunning_level), 0)"
                + " FROM procedure_run l WHERE l.case_file_id = c.id) level,"
                + " s.public_id, s.step_key, s.channel, s.state, s.due_on, s.decided_on, s.reason,"
                + " r.number FROM case_file c"
                + " LEFT JOIN step_run s ON s.case_file_id = c.id"
                + " LEFT JOIN receivable r ON r.id = s.leading_receivable_id WHERE")
        .add(condition, parameter)
        .add("AND " + actor.scope().condition("c.creditor_id"))
        .add("ORDER BY s.decided_on DESC, s.due_on DESC, s.id DESC LIMIT ?", PAST)
        .list(
            dataSource,
            r -> new Told(r.number("id"), r.text("currency"), r.count("level"), step(r)));
  }

  private static CaseProcedure.Step step(Sql.Row r) throws SQLException {
    if (r.text("step_key") == null) {
      return null;
    }
    Reason reason = Reasons.read(r.text("reason"));
    return new CaseProcedure.Step(
        r.id("public_id"),
        reason.procedure(),
        r.text("step_key"),
        r.constant("channel", StepChannel.class),
        r.constant("state", StepState.class),
        r.day("due_on"),
        r.day("decided_on"),
        r.text("number"),
        reason);
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
}
