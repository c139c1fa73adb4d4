package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.CaseStanding;
import org.saldo.casefile.WorkedCase;
import org.saldo.procedure.condition.ConditionFact;

/** Tells what comes when by the procedures of a case, of facts that the caller may read. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Forecasts {

  @Inject private ProcedurePlans plans;
  @Inject private TraitReader traits;
  @Inject private FactsReader reader;
  @Inject private CaseFiles caseFiles;

  /**
   * The primary procedure of a case.
   *
   * @param pinned whether a person chose it
   * @param because why it is the one, in the order tried; empty where there is no choice
   * @param facts with what was looked up of the case
   * @param forecast null when nothing leads
   */
  public record Primary(
      ProcedurePlan plan,
      boolean pinned,
      List<Finding> because,
      CaseFacts facts,
      Forecast forecast) {

    public Primary {
      because = List.copyOf(because);
    }
  }

  /** The primary procedure; empty when none fits the case. */
  public Optional<Primary> primary(CaseFacts known, LocalDate on) {
    PlanSet inForce = plans.inForce(on);
    List<Long> cases = List.of(known.caseFileId());
    TraitReader.Found found =
        traits.of(cases, inForce.facts(), inForce.businessDays(), on).get(known.caseFileId());
    CaseFacts facts = found == null ? known : known.with(found.country(), found.toTraits());
    Map<Long, String> pins = traits.pins(cases);
    Assignment assignment =
        Assignment.of(facts, inForce.primary(), pins.get(known.caseFileId()), on);
    return Optional.ofNullable(assignment.plan())
        .map(
            plan ->
                new Primary(
                    plan,
                    plan.key().equals(pins.get(known.caseFileId())),
                    assignment.because(),
                    facts,
                    Forecast.of(facts, plan, on).orElse(null)));
  }

  /**
   * What would keep steps to come from happening or give them another day, by step key.
   *
   * @param decided the facts of {@code primary} with what was decided, demanded and marked
   */
  public Map<String, List<Unless>> unless(Primary primary, CaseFacts decided, LocalDate on) {
    if (primary.forecast() == null || primary.forecast().next().isEmpty()) {
      return Map.of();
    }
    List<Forecast.Coming> next = primary.forecast().next();
    LocalDate last = next.stream().map(Forecast.Coming::on).max(LocalDate::compareTo).orElse(on);
    NavigableMap<LocalDate, List<ProcedurePlan>> later = plans.later(on, last);
    Around around =
        new Around(
            plans.inForce(on).primary(), later, primary.pinned() ? primary.plan().key() : null);
    CaseFacts facts = later.isEmpty() ? decided : with(decided, later, on);
    return next.stream()
        .collect(
            Collectors.toMap(
                coming -> coming.step().key(),
                coming -> WhatIf.of(facts, primary.plan(), on, around, coming)));
  }

  /** Versions to come may ask for more than those of today. */
  private CaseFacts with(
      CaseFacts known, NavigableMap<LocalDate, List<ProcedurePlan>> later, LocalDate on) {
    PlanSet today = plans.inForce(on);
    Set<ConditionFact> asked = today.facts();
    later.values().stream().flatMap(List::stream).forEach(plan -> asked.addAll(plan.facts()));
    List<Long> cases = List.of(known.caseFileId());
    TraitReader.Found found = traits.of(cases, asked, true, on).get(known.caseFileId());
    return found == null ? known : known.with(found.country(), found.toTraits());
  }

  /** What comes of the secondary procedures at work on a case, by their keys. */
  @Transactional(Transactional.TxType.REQUIRED)
  public Map<String, Forecast> secondary(long caseFileId, LocalDate on) {
    CaseRef ref = caseFiles.byId(caseFileId).orElseThrow();
    CaseStanding standing = caseFiles.standing(caseFileId);
    WorkedCase each =
        new WorkedCase(
            ref, standing.status().worked() ? LocalDate.MIN : null, standing.controller());
    CasePicture picture = reader.of(List.of(each), plans.inForce(on), false, on).get(caseFileId);
    Map<String, Forecast> forecasts = new HashMap<>();
    for (ProcedurePlan plan : picture.plans().secondary()) {
      Forecast.of(picture.facts(plan), plan, on)
          .ifPresent(forecast -> forecasts.put(plan.key(), forecast));
    }
    return forecasts;
  }
}
