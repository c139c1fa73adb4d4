package org.saldo.backoffice.procedure;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.saldo.procedure.Finding;
import org.saldo.procedure.Reason;
import org.saldo.procedure.StepState;
import org.saldo.procedure.Unless;
import org.saldo.procedure.planning.PlanDifference;
import org.saldo.reporting.RunSteps;
import org.saldo.ui.Texts;

/** Reasons and names of steps for pages. */
@Named
@RequestScoped
public class Reasoned {

  @Inject private StepNames names;
  @Inject private ConditionWords conditions;

  private ReasonTeller teller;

  /** The rule that decided, as a sentence. */
  public String because(Reason reason) {
    return teller().because(reason);
  }

  /** Rules that were tried, as sentences. */
  public List<ReasonTeller.Rule> rules(List<Finding> findings) {
    return teller().rules(findings);
  }

  /** What would keep a step from happening or give it another day, as a sentence. */
  public String unless(Unless unless) {
    return teller().unless(unless);
  }

  /** What a rule says of many decisions. */
  public String rule(String code, StepState state) {
    return teller().rule(code, state);
  }

  /** The rule that decided, with its values where they are still known. */
  public String because(RunSteps.Decided decided) {
    return decided.reason() == null
        ? rule(decided.rule(), decided.state())
        : because(decided.reason());
  }

  /** The name of a step; a dash where a case broke as a whole. */
  public String stepOr(String key) {
    return key == null || key.isEmpty() ? "–" : step(key);
  }

  /** The name of a step. */
  public String step(String key) {
    return teller().step(key);
  }

  /** Whether the step is shipped and so has a name in every language. */
  public boolean isShipped(String key) {
    return teller().isShipped(key);
  }

  /** Yes or no. */
  public String yes(boolean is) {
    return Texts.of(FacesContext.getCurrentInstance()).get(is ? "procedure.yes" : "procedure.no");
  }

  /** What a changed part of a step was or is: names of steps and constants in words. */
  public String value(PlanDifference.StepPart field, Serializable value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof Boolean is) {
      return yes(is);
    }
    if (value instanceof List<?>) {
      return conditions.all(value);
    }
    if (value instanceof Enum<?> constant) {
      return Texts.of(FacesContext.getCurrentInstance()).label(constant);
    }
    return field == PlanDifference.StepPart.REQUIRES
        ? Arrays.stream(value.toString().split(" ")).map(this::step).collect(joining(", "))
        : value.toString();
  }

  /** The kind of badge for a state. */
  public String badge(StepState state) {
    return switch (state) {
      case DONE -> "ok";
      case PROPOSED -> "info";
      case PARKED -> "warn";
      case OVERTAKEN, NOT_APPLICABLE -> "neutral";
    };
  }

  private ReasonTeller teller() {
    if (teller == null) {
      teller = new ReasonTeller(Texts.of(FacesContext.getCurrentInstance()), names);
    }
    return teller;
  }
}
