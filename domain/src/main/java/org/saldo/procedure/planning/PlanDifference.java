package org.saldo.procedure.planning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.condition.Condition;

/**
 * What is different about a step between two versions.
 *
 * @param step key; null for what holds for the procedure as a whole
 * @param name in the words of who planned it; null for shipped steps
 * @param kind whether one of the versions alone has it
 * @param changes of a step that both have; empty else
 */
public record PlanDifference(String step, String name, StepChange kind, List<Change> changes) {

  /** Which of the versions has the step. */
  public enum StepChange {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What of a step may differ. */
  public enum StepPart {
    NAME,
    DAY,
    CHANNEL,
    TEMPLATE,
    LEVEL,
    AUTOMATIC,
    VULNERABLE,
    REQUIRES,
    RECIPIENT,
    SEGMENT,
    LATEST,
    INTEREST,
    CONDITIONS,
    FLOW,
    COUNTED_FROM,
    DAY_KIND,
    PRIORITY,
    STARTS_WITH,
    START,
    END
  }

  /** One of them; null where there is none. */
  public record Change(StepPart field, Serializable before, Serializable after) {}

  public PlanDifference {
    changes = List.copyOf(changes);
  }

  /** What the second of two versions has otherwise: as a whole first, then in its steps. */
  public static List<PlanDifference> between(
      PlanSettings before,
      List<DraftStep> stepsBefore,
      PlanSettings after,
      List<DraftStep> stepsAfter) {
    List<Change> changes = new ArrayList<>();
    add(changes, StepPart.FLOW, before.flow(), after.flow());
    add(changes, StepPart.COUNTED_FROM, before.countedFrom(), after.countedFrom());
    add(changes, StepPart.DAY_KIND, before.dayKind(), after.dayKind());
    add(changes, StepPart.PRIORITY, before.priority(), after.priority());
    add(changes, StepPart.STARTS_WITH, before.startsWith(), after.startsWith());
    add(changes, StepPart.START, conditions(before.start()), conditions(after.start()));
    add(changes, StepPart.END, conditions(before.end()), conditions(after.end()));
    List<PlanDifference> all = new ArrayList<>();
    if (!changes.isEmpty()) {
      all.add(new PlanDifference(null, null, StepChange.CHANGED, changes));
    }
    all.addAll(between(stepsBefore, stepsAfter));
    return all;
  }

  private static ArrayList<Condition> conditions(List<Condition> conditions) {
    return conditions.isEmpty() ? null : new ArrayList<>(conditions);
  }

  /** What the second of two lists of steps has otherwise, in its order. */
  public static List<PlanDifference> between(List<DraftStep> before, List<DraftStep> after) {
    Map<String, DraftStep> old = new LinkedHashMap<>();
    before.forEach(step -> old.put(step.key(), step));
    List<PlanDifference> all = new ArrayList<>();
    for (DraftStep step : after) {
      DraftStep was = old.remove(step.key());
      List<Change> changes = was == null ? List.of() : changes(was, step);
      if (was == null || !changes.isEmpty()) {
        StepChange kind = was == null ? StepChange.ADDED : StepChange.CHANGED;
        all.add(new PlanDifference(step.key(), step.name(), kind, changes));
      }
    }
    old.values()
        .forEach(
            gone ->
                all.add(
                    new PlanDifference(gone.key(), gone.name(), StepChange.REMOVED, List.of())));
    return all;
  }

  private static List<Change> changes(DraftStep before, DraftStep after) {
    PlannedStep was = before.planned();
    PlannedStep is = after.planned();
    List<Change> all = new ArrayList<>();
    add(all, StepPart.NAME, before.name(), after.name());
    add(all, StepPart.DAY, was.dayOffset(), is.dayOffset());
    add(all, StepPart.CHANNEL, was.channel(), is.channel());
    add(all, StepPart.TEMPLATE, was.template(), is.template());
    add(all, StepPart.LEVEL, was.level(), is.level());
    add(all, StepPart.AUTOMATIC, was.automatic(), is.automatic());
    add(all, StepPart.VULNERABLE, was.suitableForVulnerable(), is.suitableForVulnerable());
    add(all, StepPart.REQUIRES, joined(was), joined(is));
    add(all, StepPart.RECIPIENT, was.recipient(), is.recipient());
    add(all, StepPart.SEGMENT, was.segment(), is.segment());
    add(all, StepPart.LATEST, was.latestBy(), is.latestBy());
    add(all, StepPart.INTEREST, was.claimsInterest(), is.claimsInterest());
    add(all, StepPart.CONDITIONS, conditions(was.conditions()), conditions(is.conditions()));
    return all;
  }

  private static String joined(PlannedStep step) {
    return step.requires().isEmpty() ? null : String.join(" ", step.requires());
  }

  private static void add(
      List<Change> all, StepPart field, Serializable before, Serializable after) {
    if (!Objects.equals(before, after)) {
      all.add(new Change(field, before, after));
    }
  }
}
