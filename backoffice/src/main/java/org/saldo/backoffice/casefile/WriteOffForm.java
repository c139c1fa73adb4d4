package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalRuleBook;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Asks for the write-off of a receivable or of the whole case. */
@Named
@ViewScoped
public class WriteOffForm extends CaseForm {

  private static final long serialVersionUID = 1L;
  private static final String CASE = "case";

  @EJB private AdjustmentDesk desk;
  @EJB private ApprovalRuleBook rules;

  /** Public id of a receivable, or {@code case} for all of them. */
  private String scope;

  private String reason;

  /** What the person saw as open, so that a second click is noticed. */
  private final HashMap<String, Money> seen = new HashMap<>();

  @Override
  public void load() {
    super.load();
    if (getHeader() != null && seen.isEmpty()) {
      getItems().forEach(item -> seen.put(item.publicId().toString(), item.open()));
      seen.put(CASE, all());
    }
  }

  private Money all() {
    return Money.sum(getHeader().currency(), getItems().stream().map(OpenItem::open).toList());
  }

  /** Asks for it; within the own limit it is done at once. */
  public String submit() {
    UUID receivable = CASE.equals(scope) ? null : UUID.fromString(scope);
    Adjustments.Outcome outcome = desk.writeOff(getId(), receivable, seen.get(scope), reason);
    if (outcome.refusal() != null) {
      return refused(outcome.refusal());
    }
    Notices.say(
        outcome.state() == AdjustmentState.POSTED ? "adjustment.done" : "adjustment.waiting",
        AdjustmentKind.WRITE_OFF,
        seen.get(scope));
    return back();
  }

  @Override
  protected void readAgain() {
    super.readAgain();
    seen.clear();
  }

  /** The whole case and each receivable with what is open. */
  public Map<String, String> getScopes() {
    Map<String, String> scopes = new LinkedHashMap<>();
    scopes.put(texts().get("writeoff.case", all()), CASE);
    getItems()
        .forEach(
            item ->
                scopes.put(
                    texts().get("writeoff.receivable", item.number(), item.open()),
                    item.publicId().toString()));
    return scopes;
  }

  /** Up to which amount nobody else is asked and who decides above it. */
  public String getNeed() {
    return ApprovalNeed.of(rules.inForce(ApprovalKind.WRITE_OFF, getHeader().currency()), texts());
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
