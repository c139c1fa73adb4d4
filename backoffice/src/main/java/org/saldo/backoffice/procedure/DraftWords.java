package org.saldo.backoffice.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.ui.Texts;

/** What a step does beyond its channel, in the reader's words. */
@Named
@RequestScoped
public class DraftWords {

  private static final String TEMPLATE = "wording.template.";

  /** What is written and to whom, or which segment the case gets; empty for calls. */
  public String about(PlannedStep step) {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    if (step.channel() == StepChannel.STATUS) {
      return step.segment();
    }
    String written =
        step.template() == null
            ? ""
            : texts.has(TEMPLATE + step.template())
                ? texts.get(TEMPLATE + step.template())
                : step.template();
    return step.recipient() == StepRecipient.DEBTOR
        ? written
        : texts.label(step.recipient()) + (written.isEmpty() ? "" : ": " + written);
  }
}
