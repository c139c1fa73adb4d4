package org.saldo.procedure.planning;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlansChanged;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.ProcedurePlan;
import org.saldo.procedure.condition.Condition;

/**
 * Where procedures are planned: a draft is begun from a version, changed step by step or as a
 * whole, and put into force from a day on. A version that has begun is never changed; one that has
 * not can be made a draft again.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ProcedureBook {

  private static final int MOST_REASON = 500;
  private static final int YEARS_AHEAD = 2;
  private static final int MOST_NAME = 120;

  @Inject private ProcedureStore store;
  @Inject private PlanChecks checks;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<PlansChanged> plansChanged;

  /** The draft of a procedure; empty when nobody has begun one. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
  public Optional<ProcedureDraft> draft(String key) {
    return store
        .procedure(key, false)
        .flatMap(procedure -> store.draft(procedure).map(draft -> shown(procedure, draft)));
  }

  /** Every draft, by the key of its procedure; also of procedures that have no version yet. */
  public List<ProcedureDraft> drafts() {
    return store.drafts().entrySet().stream()
        .map(each -> shown(each.getKey(), each.getValue()))
        .toList();
  }

  private ProcedureDraft shown(ProcedureRecord procedure, VersionRecord draft) {
    List<DraftStep> steps = store.steps(procedure, draft).steps();
    PlanSettings settings = draft.settings(procedure.kind());
    return new ProcedureDraft(
        procedure.key(),
        procedure.name(),
        draft.number(),
        draft.version(),
        settings,
        new ProcedurePlan(
            procedure.id(),
            draft.id(),
            procedure.key(),
            draft.number(),
            settings,
            steps.stream().map(DraftStep::planned).toList()),
        steps,
        draft.recordedAt(),
        draft.recordedBy());
  }

  /** What speaks against the draft as it is; empty without one. */
  public List<PlanFinding> findings(String key) {
    return store
        .procedure(key, false)
        .flatMap(procedure -> store.draft(procedure).map(draft -> findings(procedure, draft)))
        .orElse(List.of());
  }

  private List<PlanFinding> findings(ProcedureRecord procedure, VersionRecord draft) {
    List<DraftStep> former =
        store
            .inForce(procedure, clock.today())
            .map(version -> store.steps(procedure, version).steps())
            .orElse(List.of());
    return checks.of(
        procedure.id(),
        draft.settings(procedure.kind()),
        store.steps(procedure, draft).steps(),
        former,
        clock.today());
  }

  /**
   * Begins a procedure with a draft that says nothing yet.
   *
   * @param name 1 to 120 characters; its key is made of it
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public Made create(String name, ProcedureKind kind) {
    if (name == null || name.isBlank() || name.strip().length() > MOST_NAME) {
      return new Made(null, Refusal.because("procedure.step.name", MOST_NAME).on("name"));
    }
    String key = StepList.keyFor(name.strip(), store.keys());
    ProcedureRecord procedure = store.add(key, name.strip(), kind);
    PlanSettings settings =
        kind == ProcedureKind.PRIMARY
            ? PlanSettings.everyCase(CountedFrom.DUE_DATE)
            : PlanSettings.secondary();
    VersionRecord draft = store.add(procedure, settings);
    draft.changed(settings, clock.now(), actor.name());
    store.write(draft, new StepList(settings.flow(), List.of()));
    trail("procedure.created", draft, AuditWords.of(key, kind, name.strip()), null);
    return new Made(key, null);
  }

  /** A procedure that was begun: its key, or why there is none. */
  public record Made(String key, Refusal refusal) {}

  /**
   * Begins a draft with the steps of a version.
   *
   * @param number of the version
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public Optional<Refusal> begin(String key, int number) {
    Optional<ProcedureRecord> procedure = store.procedure(key, true);
    if (procedure.isEmpty()) {
      return Refusal.of("procedure.unknown", String.valueOf(key));
    }
    Optional<VersionRecord> from = store.version(procedure.get(), number);
    if (from.isEmpty()) {
      return Refusal.of("procedure.version.unknown", number);
    }
    if (store.draft(procedure.get()).isPresent()) {
      return Refusal.of("procedure.draft.there");
    }
    PlanSettings settings = from.get().settings(procedure.get().kind());
    VersionRecord draft = store.add(procedure.get(), settings);
    draft.changed(settings, clock.now(), actor.name());
    store.write(draft, store.steps(procedure.get(), from.get()));
    trail("procedure.draft.begun", draft, AuditWords.of(key, draft.number(), number), null);
    return Optional.empty();
  }

  /** Puts a step into the draft, in the place of the one of its key. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> put(String key, long revision, DraftStep step) {
    return step.check().or(() -> change(key, revision, null, steps -> steps.with(step)));
  }

  /** A key for a new step by its name, which no step of any procedure ever had. */
  @RolesAllowed(ADMIN)
  public String keyFor(String name) {
    return StepList.keyFor(name, store.stepKeys());
  }

  @RolesAllowed(ADMIN)
  public Optional<Refusal> remove(String key, long revision, String step) {
    return change(key, revision, null, steps -> steps.without(step));
  }

  /** Lets a step change places, and days, with the one before it or after it. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> move(String key, long revision, String step, boolean up) {
    return change(key, revision, null, steps -> steps.moved(step, up));
  }

  /** Lets other settings hold for the draft as a whole; its kind stays. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> settle(String key, long revision, PlanSettings settings) {
    return settings
        .check()
        .or(
            () ->
                change(
                    key,
                    revision,
                    settings,
                    steps -> new StepList(settings.flow(), steps.steps())));
  }

  /** Adds a condition; the same again changes nothing. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> add(String key, long revision, ConditionPlace at, Condition condition) {
    return condition
        .check()
        .or(
            () ->
                changeConditions(
                    key, revision, at, known -> ConditionPlace.with(known, condition)));
  }

  /**
   * Removes a condition.
   *
   * @param number of it in its place, from 0
   */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> remove(String key, long revision, ConditionPlace at, int number) {
    return changeConditions(key, revision, at, known -> ConditionPlace.without(known, number));
  }

  private Optional<Refusal> changeConditions(
      String key, long revision, ConditionPlace at, UnaryOperator<List<Condition>> work) {
    Optional<ProcedureRecord> procedure = store.procedure(key, true);
    Optional<VersionRecord> draft = procedure.flatMap(store::draft);
    if (draft.isEmpty()) {
      return Refusal.of("procedure.draft.none");
    }
    if (draft.get().version() != revision) {
      return Refusal.of("changed.meanwhile");
    }
    PlanSettings settings = draft.get().settings(procedure.get().kind());
    StepList steps = store.steps(procedure.get(), draft.get());
    Optional<List<Condition>> known = at.in(settings, steps);
    if (known.isEmpty()) {
      return Refusal.of("step.unknown");
    }
    List<Condition> changed = work.apply(known.get());
    if (changed.size() > Condition.MOST) {
      return Refusal.of("condition.many", Condition.MOST);
    }
    PlanSettings settled = at.with(settings, changed);
    return settled
        .check()
        .or(() -> write(procedure.get(), draft.get(), settled, at.with(steps, changed)));
  }

  /**
   * Takes all steps for the draft, which is begun when there is none.
   *
   * @param revision of the draft that was read; null when there was none
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public Optional<Refusal> replace(
      String key, Long revision, PlanSettings settings, List<DraftStep> steps) {
    Optional<Refusal> refusal = DraftSteps.check(settings, steps);
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<ProcedureRecord> procedure = store.procedure(key, true);
    if (procedure.isEmpty()) {
      return Refusal.of("procedure.unknown", String.valueOf(key));
    }
    Optional<VersionRecord> draft = store.draft(procedure.get());
    if (draft.isEmpty() && revision == null) {
      Optional<VersionRecord> now = store.inForce(procedure.get(), clock.today());
      refusal =
          now.isEmpty()
              ? Refusal.of("procedure.version.unknown", 0)
              : begin(key, now.get().number());
      draft = store.draft(procedure.get());
    } else if (draft.isEmpty() || revision == null || revision != draft.get().version()) {
      refusal = Refusal.of("changed.meanwhile");
    }
    return refusal.isPresent()
        ? refusal
        : write(
            procedure.get(), draft.orElseThrow(), settings, new StepList(settings.flow(), steps));
  }

  private Optional<Refusal> change(
      String key, long revision, PlanSettings settings, UnaryOperator<StepList> work) {
    Optional<ProcedureRecord> procedure = store.procedure(key, true);
    Optional<VersionRecord> draft = procedure.flatMap(store::draft);
    if (draft.isEmpty()) {
      return Refusal.of("procedure.draft.none");
    }
    if (draft.get().version() != revision) {
      return Refusal.of("changed.meanwhile");
    }
    StepList changed = work.apply(store.steps(procedure.get(), draft.get()));
    return changed.steps().size() > PlanChecks.MOST_STEPS
        ? Refusal.of("procedure.draft.many", PlanChecks.MOST_STEPS)
        : write(
            procedure.get(),
            draft.get(),
            Objects.requireNonNullElseGet(
                settings, () -> draft.get().settings(procedure.get().kind())),
            changed);
  }

  private Optional<Refusal> write(
      ProcedureRecord procedure, VersionRecord draft, PlanSettings settings, StepList steps) {
    if (settings.kind() != procedure.kind()) {
      return Refusal.because("procedure.kind", procedure.kind()).on("kind").asOptional();
    }
    List<PlanDifference> changes =
        PlanDifference.between(
            draft.settings(procedure.kind()),
            store.steps(procedure, draft).steps(),
            settings,
            steps.steps());
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    draft.changed(settings, clock.now(), actor.name());
    store.write(draft, steps);
    trail(
        "procedure.draft.changed",
        draft,
        AuditWords.of(procedure.key(), draft.number(), DraftSteps.told(changes)),
        null);
    return Optional.empty();
  }

  /** Throws the draft away. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> discard(String key, long revision) {
    Optional<ProcedureRecord> procedure = store.procedure(key, true);
    Optional<VersionRecord> draft = procedure.flatMap(store::draft);
    if (draft.isEmpty()) {
      return Refusal.of("procedure.draft.none");
    }
    if (draft.get().version() != revision) {
      return Refusal.of("changed.meanwhile");
    }
    StepList steps = store.steps(procedure.get(), draft.get());
    trail(
        "procedure.draft.discarded",
        draft.get(),
        AuditWords.of(key, draft.get().number(), DraftSteps.keys(steps)),
        null);
    store.remove(draft.get());
    return Optional.empty();
  }

  /**
   * Lets the draft hold from a day on; nothing that was done is repeated.
   *
   * @param from today or later, within two years
   * @param reason why, 1 to 500 characters
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public Optional<Refusal> activate(String key, long revision, LocalDate from, String reason) {
    Optional<ProcedureRecord> procedure = store.procedure(key, true);
    Optional<VersionRecord> draft = procedure.flatMap(store::draft);
    if (draft.isEmpty()) {
      return Refusal.of("procedure.draft.none");
    }
    if (draft.get().version() != revision) {
      return Refusal.of("changed.meanwhile");
    }
    LocalDate today = clock.today();
    if (from == null || from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
      return Refusal.because("contact.rule.day", today).on("validFrom").asOptional();
    }
    Optional<Refusal> refusal = unreasoned(reason);
    if (refusal.isEmpty()) {
      refusal = PlanChecks.refusal(findings(procedure.get(), draft.get()));
    }
    if (refusal.isEmpty()) {
      draft.get().hold(from, reason.strip(), clock.now(), actor.name());
      changed(procedure.get());
      trail(
          "procedure.version.activated",
          draft.get(),
          AuditWords.of(
              key,
              draft.get().number(),
              from,
              DraftSteps.keys(store.steps(procedure.get(), draft.get()))),
          reason.strip());
    }
    return refusal;
  }

  /**
   * Makes a version that has not begun a draft again.
   *
   * @param reason why, 1 to 500 characters
   */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> takeBack(String key, int number, String reason) {
    Optional<ProcedureRecord> procedure = store.procedure(key, true);
    Optional<VersionRecord> version = procedure.flatMap(p -> store.version(p, number));
    if (version.isEmpty()) {
      return Refusal.of("procedure.version.unknown", number);
    }
    if (version.get().validFrom() == null || !version.get().validFrom().isAfter(clock.today())) {
      return Refusal.of("procedure.version.begun", number);
    }
    if (store.draft(procedure.get()).isPresent()) {
      return Refusal.of("procedure.draft.there");
    }
    Optional<Refusal> refusal = unreasoned(reason);
    if (refusal.isEmpty()) {
      version.get().takeBack(clock.now(), actor.name());
      changed(procedure.get());
      trail(
          "procedure.version.taken.back",
          version.get(),
          AuditWords.of(key, number),
          reason.strip());
    }
    return refusal;
  }

  private void changed(ProcedureRecord procedure) {
    procedure.changed();
    plansChanged.fire(new PlansChanged(procedure.key()));
  }

  private static Optional<Refusal> unreasoned(String reason) {
    return reason == null || reason.isBlank() || reason.strip().length() > MOST_REASON
        ? Refusal.because("reason.missing").on("reason").asOptional()
        : Optional.empty();
  }

  private void trail(String action, VersionRecord version, String details, String reason) {
    audit.write(action, "ProcedureVersion", version.id(), details, reason);
  }
}
