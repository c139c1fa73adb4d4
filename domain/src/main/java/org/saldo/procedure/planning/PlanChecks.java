package org.saldo.procedure.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.Templates;
import org.saldo.correspondence.template.TextForm;
import org.saldo.debtor.Languages;
import org.saldo.problem.Refusal;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedureKind;

/** Looks a draft over: what keeps it from being put into force, and what people should know. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PlanChecks {

  static final int MOST_STEPS = 50;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Templates templates;

  /**
   * Everything that speaks against the steps.
   *
   * @param procedureId key of the procedure, whose open steps are counted
   * @param former the steps of the version in force; empty when there is none
   */
  public List<PlanFinding> of(
      long procedureId,
      PlanSettings settings,
      List<DraftStep> steps,
      List<DraftStep> former,
      LocalDate today) {
    List<PlanFinding> all = new ArrayList<>(shape(settings));
    all.addAll(shape(steps));
    for (DraftStep step : steps) {
      all.addAll(text(step, today));
    }
    Set<String> kept = steps.stream().map(DraftStep::key).collect(Collectors.toSet());
    former.stream()
        .map(DraftStep::key)
        .filter(key -> !kept.contains(key))
        .forEach(key -> open(procedureId, key).ifPresent(all::add));
    return all;
  }

  /** What can be said of what holds for all steps. */
  static List<PlanFinding> shape(PlanSettings settings) {
    List<PlanFinding> all = new ArrayList<>();
    settings.check().ifPresent(why -> all.add(refused(null, why)));
    if (settings.kind() == ProcedureKind.SECONDARY
        && settings.startsWith() == null
        && settings.start().isEmpty()) {
      all.add(refused(null, Refusal.because("procedure.secondary.start")));
    }
    return all;
  }

  /** What can be said without looking anything up. */
  static List<PlanFinding> shape(List<DraftStep> steps) {
    List<PlanFinding> all = new ArrayList<>();
    if (steps.isEmpty()) {
      all.add(refused(null, Refusal.because("procedure.draft.empty")));
    }
    if (steps.size() > MOST_STEPS) {
      all.add(refused(null, Refusal.because("procedure.draft.many", MOST_STEPS)));
    }
    boolean asked = false;
    int level = 0;
    List<String> before = new ArrayList<>();
    for (DraftStep step : steps) {
      PlannedStep planned = step.planned();
      step.check().ifPresent(why -> all.add(refused(step.key(), why)));
      for (String required : planned.requires()) {
        if (!before.contains(required)) {
          all.add(refused(step.key(), Refusal.because("procedure.draft.requires", required)));
        }
      }
      if (planned.channel().gated() && !asked) {
        all.add(warned(step.key(), Refusal.because("procedure.draft.unasked")));
      }
      if (planned.level() < level) {
        all.add(
            warned(step.key(), Refusal.because("procedure.draft.level", planned.level(), level)));
      }
      asked |= Wording.of(planned.channel()).purpose() == TemplatePurpose.DEMAND;
      level = planned.level();
      before.add(step.key());
    }
    return all;
  }

  private List<PlanFinding> text(DraftStep step, LocalDate today) {
    Wording wording = Wording.of(step.planned().channel());
    String template = step.planned().template();
    if (template == null || wording.purpose() == null) {
      return List.of();
    }
    if (!templates.purpose(template).equals(Optional.of(wording.purpose()))) {
      Refusal why = Refusal.because("procedure.draft.template", template);
      return List.of(refused(step.key(), why));
    }
    List<String> without =
        Languages.ALL.stream()
            .filter(language -> !written(template, wording.form(), language, today))
            .toList();
    if (without.isEmpty()) {
      return List.of();
    }
    Refusal why =
        Refusal.because("procedure.draft.text.missing", template, String.join(", ", without));
    return List.of(new PlanFinding(without.size() == Languages.ALL.size(), step.key(), why));
  }

  private boolean written(String template, TextForm form, String language, LocalDate today) {
    return templates
        .inForce(template, null, language, today)
        .map(texts -> form == null || texts.of(form) != null)
        .orElse(false);
  }

  /** Proposals and parked steps of a step that is gone stay until somebody does them. */
  private Optional<PlanFinding> open(long procedureId, String key) {
    long open =
        ((Number)
                em.createNativeQuery(
                        "SELECT COUNT(*) FROM step_run WHERE procedure_id = ?1 AND step_key = ?2"
                            + " AND state IN ('PROPOSED', 'PARKED')")
                    .setParameter(1, procedureId)
                    .setParameter(2, key)
                    .getSingleResult())
            .longValue();
    return open == 0
        ? Optional.empty()
        : Optional.of(warned(key, Refusal.because("procedure.draft.open", open)));
  }

  /** The first that refuses. */
  static Optional<Refusal> refusal(Collection<PlanFinding> findings) {
    return findings.stream().filter(PlanFinding::refuses).map(PlanFinding::words).findFirst();
  }

  private static PlanFinding refused(String step, Refusal why) {
    return new PlanFinding(true, step, why);
  }

  private static PlanFinding warned(String step, Refusal why) {
    return new PlanFinding(false, step, why);
  }
}
