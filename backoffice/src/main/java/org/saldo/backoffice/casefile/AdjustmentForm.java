package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalRuleBook;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Asks for a waiver or a credit and says who will have to approve it. */
@Named
@ViewScoped
public class AdjustmentForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private AdjustmentDesk desk;
  @EJB private ApprovalRuleBook rules;

  private AdjustmentKind kind;

  /** A part of a receivable, as {@code <public id> <component>}. */
  private String part;

  private Money amount;
  private String reason;

  /** What the person saw as open of each part, so that a second click is noticed. */
  private final HashMap<String, Money> seen = new HashMap<>();

  @Override
  public void load() {
    super.load();
    if (getHeader() != null && seen.isEmpty()) {
      for (OpenItem item : getItems()) {
        for (Component component : Component.values()) {
          if (item.open(component).isPositive()) {
            seen.put(key(item, component), item.open(component));
          }
        }
      }
    }
  }

  private static String key(OpenItem item, Component component) {
    return item.publicId() + " " + component;
  }

  /** Asks for it; within the own limit it is done at once. */
  public String submit() {
    String[] words = part.split(" ", 2);
    Adjustments.Outcome outcome =
        desk.ask(
            getId(),
            UUID.fromString(words[0]),
            kind,
            Component.valueOf(words[1]),
            amount,
            seen.get(part),
            reason);
    if (outcome.refusal() != null) {
      return refused(outcome.refusal());
    }
    Notices.say(
        outcome.state() == AdjustmentState.POSTED ? "adjustment.done" : "adjustment.waiting",
        kind,
        amount);
    return back();
  }

  @Override
  protected void readAgain() {
    super.readAgain();
    seen.clear();
  }

  /** Every part of a receivable on which something is open. */
  public Map<String, String> getParts() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (OpenItem item : getItems()) {
      for (Component component : Component.values()) {
        if (item.open(component).isPositive()) {
          parts.put(
              texts().get("adjustment.part", item.number(), component, item.open(component)),
              key(item, component));
        }
      }
    }
    return parts;
  }

  /** For each kind, up to which amount nobody else is asked and who decides above it. */
  public List<String> getNeeds() {
    return Stream.of(ApprovalKind.WAIVER, ApprovalKind.CREDIT)
        .map(asked -> ApprovalNeed.of(rules.inForce(asked, getHeader().currency()), texts()))
        .toList();
  }

  /** What this form can ask for: an amount of one component. */
  public List<AdjustmentKind> getKinds() {
    return Stream.of(AdjustmentKind.values()).filter(AdjustmentKind::isOfPart).toList();
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public AdjustmentKind getKind() {
    return kind;
  }

  public void setKind(AdjustmentKind kind) {
    this.kind = kind;
  }

  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
