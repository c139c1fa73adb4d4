package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.procedure.CaseFacts;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedurePlan;

/** Procedures as they are planned, and what a draft would mean for a case. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
@OpenToOutside
public class PlanReport {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * A case in the version in force and in a draft.
   *
   * @param now null when nothing leads, or no version is in force
   * @param drafted null when nothing leads
   */
  public record Preview(
      UUID caseId, String number, String debtorName, Standing now, Standing drafted) {}

  /**
   * Where a case stands in a version; in one of a secondary procedure, if it began today.
   *
   * @param reached the step that the next run carries out unless it is done; null before the first
   */
  public record Standing(Forecast forecast, PlannedStep reached) {

    static Standing of(CaseFacts facts, ProcedurePlan plan, LocalDate on) {
      CaseFacts asked = plan.settings().secondaryKind() ? facts.begunOn(on) : facts;
      return Forecast.of(asked, plan, on)
          .map(forecast -> new Standing(forecast, plan.reached(forecast.days())))
          .orElse(null);
    }
  }

  /** Every version of every procedure that has a day, the one that holds last first. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  public List<PlanVersion> versions() {
    return PlanVersions.read(dataSource, "1 = 1");
  }

  /** Those of one procedure. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  public List<PlanVersion> versions(String key) {
    return PlanVersions.read(dataSource, "p.procedure_key = ?", key);
  }

  /**
   * What people called what they planned.
   *
   * @param steps by step key; the latest word counts
   * @param procedures by key
   */
  public record Names(Map<String, String> steps, Map<String, String> procedures) {

    public Names {
      steps = Map.copyOf(steps);
      procedures = Map.copyOf(procedures);
    }
  }

  private record Named(boolean step, String key, String name) {}

  /** What people called procedures and the steps that they planned. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  public Names names() {
    Map<String, String> steps = new HashMap<>();
    Map<String, String> procedures = new HashMap<>();
    List<Named> all =
        Sql.of(
                "SELECT 1 is_step, s.step_key named, s.name, v.recorded_at at, s.id"
                    + " FROM procedure_step s"
                    + " JOIN procedure_version v ON v.id = s.procedure_version_id"
                    + " WHERE s.name IS NOT NULL"
                    + " UNION ALL SELECT 0, p.procedure_key, p.name, NULL, p.id"
                    + " FROM dunning_procedure p ORDER BY at, id")
            .list(
                dataSource,
                r -> new Named(r.count("is_step") == 1, r.text("named"), r.text("name")));
    all.forEach(each -> (each.step() ? steps : procedures).put(each.key(), each.name()));
    return new Names(steps, procedures);
  }

  /** Where a case in scope would stand today; empty when there is none. */
  public Optional<Preview> preview(String number, ProcedurePlan draft) {
    return Sql.of(
            "SELECT c.id, c.public_id, c.number, d.display_name FROM case_file c"
                + " JOIN debtor d ON d.id = c.debtor_id WHERE c.number = ?",
            number)
        .add("AND " + actor.scope().condition("c.creditor_id"))
        .first(
            dataSource,
            r ->
                preview(
                    r.number("id"),
                    r.id("public_id"),
                    r.text("number"),
                    r.text("display_name"),
                    draft));
  }

  private Preview preview(
      long caseKey, UUID id, String number, String debtorName, ProcedurePlan draft) {
    ProcedurePlan now =
        PlanVersions.inForce(dataSource, draft.key(), clock.today())
            .map(PlanVersion::plan)
            .orElse(null);
    return ForecastFacts.of(dataSource, caseKey, clock.today())
        .map(
            facts ->
                new Preview(
                    id,
                    number,
                    debtorName,
                    now == null ? null : Standing.of(facts, now, clock.today()),
                    Standing.of(facts, draft, clock.today())))
        .orElseGet(() -> new Preview(id, number, debtorName, null, null));
  }
}
