package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saldo.actor.Roles;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.backoffice.export.JsonDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.reporting.PlanReport;
import org.saldo.reporting.PlanVersion;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** The procedures with every version of theirs, the one that holds last first. */
@Named
@RequestScoped
public class ProcedureView {

  @EJB private PlanReport report;
  @EJB private ProcedureBook book;
  @Inject private Reasoned reasoned;
  @Inject private ConditionWords conditions;
  @Inject private BusinessClock clock;
  @Inject private SignedIn signedIn;

  private List<Procedure> procedures;

  /** A version with what it is today. */
  public record Shown(PlanVersion version, VersionStanding standing) {}

  /**
   * A procedure.
   *
   * @param draft null when nobody plans another version
   */
  public record Procedure(String key, String name, List<Shown> versions, ProcedureDraft draft) {}

  public List<Procedure> getProcedures() {
    if (procedures == null) {
      Map<String, List<PlanVersion>> byKey =
          report.versions().stream()
              .collect(
                  Collectors.groupingBy(PlanVersion::key, LinkedHashMap::new, Collectors.toList()));
      Map<String, ProcedureDraft> drafts = drafts();
      drafts.keySet().forEach(key -> byKey.putIfAbsent(key, List.of()));
      procedures =
          byKey.entrySet().stream()
              .map(each -> procedure(each.getKey(), each.getValue(), drafts.get(each.getKey())))
              .toList();
    }
    return procedures;
  }

  private Procedure procedure(String key, List<PlanVersion> versions, ProcedureDraft draft) {
    String name = versions.isEmpty() ? draft.name() : versions.get(0).name();
    return new Procedure(key, name, shown(versions, clock.today()), draft);
  }

  /** What is only planned is nothing for people from elsewhere. */
  private Map<String, ProcedureDraft> drafts() {
    return signedIn.isOutside() || signedIn.has(Roles.CREDITOR_USER)
        ? Map.of()
        : book.drafts().stream().collect(Collectors.toMap(ProcedureDraft::key, d -> d));
  }

  private static List<Shown> shown(List<PlanVersion> versions, LocalDate today) {
    List<Shown> all = new ArrayList<>();
    boolean found = false;
    for (PlanVersion version : versions) {
      boolean begun = !version.validFrom().isAfter(today);
      all.add(new Shown(version, VersionStanding.of(begun, found)));
      found |= begun;
    }
    return all;
  }

  /** Begins a draft with the steps of a version and shows it. */
  public String begin(String procedure, int number) {
    Optional<Refusal> refusal = book.begin(procedure, number);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    return "/procedure/draft?faces-redirect=true&procedure=" + procedure;
  }

  /** The steps that a step requires, by name. */
  public String required(PlannedStep step) {
    return step.requires().stream().map(reasoned::step).collect(Collectors.joining(", "));
  }

  /** Sends one version as a file that can be taken in again. */
  public void save(String procedure, String number) {
    report.versions(procedure).stream()
        .filter(version -> String.valueOf(version.number()).equals(number))
        .findFirst()
        .ifPresentOrElse(
            version ->
                JsonDownload.send(
                    procedure + "-" + number,
                    PlanJson.plan(procedure, version.plan().settings(), version.steps()).build()),
            NotFound::answer);
  }

  /** Sends every version with its steps. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "procedures",
            "procedure.one",
            "procedure.version",
            "procedure.valid.from",
            "procedure.kind",
            "procedure.flow",
            "procedure.counted",
            "procedure.days.kind",
            "procedure.priority",
            "procedure.starts.with",
            "procedure.start",
            "procedure.end",
            "procedure.form.key",
            "procedure.step",
            "procedure.day",
            "procedure.channel",
            "procedure.template",
            "procedure.level",
            "procedure.automatic",
            "procedure.vulnerable",
            "procedure.requires",
            "procedure.recipient",
            "procedure.segment",
            "procedure.latest",
            "procedure.interest",
            "procedure.conditions",
            "rule.recorded.by",
            "rule.reason")) {
      for (PlanVersion version : report.versions()) {
        for (DraftStep step : version.steps()) {
          PlannedStep planned = step.planned();
          PlanSettings settings = version.plan().settings();
          csv.row(
              version.name(),
              version.number(),
              version.validFrom(),
              settings.kind(),
              settings.flow(),
              settings.countedFrom(),
              settings.dayKind(),
              settings.priority(),
              settings.startsWith(),
              conditions.all(settings.start()),
              conditions.all(settings.end()),
              planned.key(),
              reasoned.step(planned.key()),
              planned.dayOffset(),
              planned.channel(),
              planned.template(),
              planned.level(),
              reasoned.yes(planned.automatic()),
              reasoned.yes(planned.suitableForVulnerable()),
              String.join(" ", planned.requires()),
              planned.recipient(),
              planned.segment(),
              planned.latestBy(),
              reasoned.yes(planned.claimsInterest()),
              conditions.all(planned.conditions()),
              version.recordedBy(),
              version.reason());
        }
      }
    }
  }
}
