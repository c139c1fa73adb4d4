package org.saldo.backoffice.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.saldo.procedure.Reason;
import org.saldo.procedure.StepState;
import org.saldo.ui.Texts;

/** Reasons and names of steps for pages. */
@Named
@RequestScoped
public class Reasoned {

  private ReasonTeller teller;

  /** The rule that decided, as a sentence. */
  public String because(Reason reason) {
    return teller().because(reason);
  }

  /** The name of a step. */
  public String step(String key) {
    return teller().step(key);
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
      teller = new ReasonTeller(Texts.of(FacesContext.getCurrentInstance()));
    }
    return teller;
  }
}
