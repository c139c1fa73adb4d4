package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalRuleBook;
import org.saldo.claim.Correctable;
import org.saldo.money.Money;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Asks to take back what was posted by mistake. */
@Named
@ViewScoped
public class TakeBackForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private AdjustmentDesk desk;
  @EJB private ApprovalRuleBook rules;

  private UUID event;
  private String reason;
  private transient List<Correctable> mistakes;

  /** Asks for it; within the own limit it is done at once. */
  public String submit() {
    Money amount =
        getMistakes().stream()
            .filter(c -> c.id().equals(event))
            .map(Correctable::amount)
            .findFirst()
            .orElse(Money.zero(getHeader().currency()));
    Adjustments.Outcome outcome = desk.correct(getId(), event, reason);
    if (outcome.refusal() != null) {
      mistakes = null;
      return refused(outcome.refusal());
    }
    Notices.say(
        outcome.state() == AdjustmentState.POSTED ? "adjustment.done" : "adjustment.waiting",
        AdjustmentKind.CORRECTION,
        amount);
    return back();
  }

  /** What can be taken back, the newest first. */
  public List<Correctable> getMistakes() {
    if (mistakes == null) {
      mistakes = desk.correctable(getId());
    }
    return mistakes;
  }

  /** The same, by what a person recognises it. */
  public Map<String, String> getChoices() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Correctable each : getMistakes()) {
      String label =
          texts()
              .get(
                  "takeback.of",
                  each.kind(),
                  each.amount(),
                  each.valueOn(),
                  each.reference(),
                  each.receivable());
      choices.merge(
          choices.containsKey(label) ? label + " (" + (choices.size() + 1) + ")" : label,
          each.id().toString(),
          (one, other) -> one);
    }
    return choices;
  }

  /** Up to which amount nobody else is asked and who decides above it. */
  public String getNeed() {
    return ApprovalNeed.of(rules.inForce(ApprovalKind.CORRECTION, getHeader().currency()), texts());
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public String getEvent() {
    return event == null ? null : event.toString();
  }

  public void setEvent(String event) {
    this.event = event == null || event.isBlank() ? null : UUID.fromString(event);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
