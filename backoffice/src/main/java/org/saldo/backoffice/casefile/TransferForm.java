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
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalRuleBook;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Asks to take a receivable to the case of another debtor. */
@Named
@ViewScoped
public class TransferForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private AdjustmentDesk desk;
  @EJB private ApprovalRuleBook rules;

  private UUID receivable;
  private String target;
  private boolean keepsDefault;
  private boolean takesMoney = true;
  private String reason;
  private transient List<OpenItem> all;

  /** What the person saw as open, so that a second click is noticed. */
  private final HashMap<UUID, Money> seen = new HashMap<>();

  @Override
  public void load() {
    super.load();
    if (getHeader() != null && seen.isEmpty()) {
      getItems().forEach(item -> seen.put(item.publicId(), item.open()));
    }
  }

  /** All of them: one that is paid can stand with the wrong debtor too. */
  @Override
  public List<OpenItem> getItems() {
    if (all == null) {
      all = claims().items(getId());
    }
    return all;
  }

  /** Asks for it; within the own limit it is done at once. */
  public String submit() {
    Adjustments.Outcome outcome =
        desk.transfer(
            getId(), receivable, target, keepsDefault, takesMoney, seen.get(receivable), reason);
    if (outcome.refusal() != null) {
      return refused(outcome.refusal());
    }
    Notices.say(
        outcome.state() == AdjustmentState.POSTED ? "transfer.done" : "transfer.waiting",
        number(),
        target.strip());
    return back();
  }

  private String number() {
    return getItems().stream()
        .filter(item -> item.publicId().equals(receivable))
        .map(OpenItem::number)
        .findFirst()
        .orElse("");
  }

  @Override
  protected void readAgain() {
    super.readAgain();
    all = null;
    seen.clear();
  }

  /** Each receivable with what is open of it. */
  public Map<String, String> getChoices() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (OpenItem item : getItems()) {
      choices.put(
          Texts.of(FacesContext.getCurrentInstance())
              .get("transfer.of", item.number(), item.dueOn(), item.open()),
          item.publicId().toString());
    }
    return choices;
  }

  /** Up to which amount nobody else is asked and who decides above it. */
  public String getNeed() {
    return ApprovalNeed.of(
        rules.inForce(ApprovalKind.TRANSFER, getHeader().currency()),
        Texts.of(FacesContext.getCurrentInstance()));
  }

  public String getReceivable() {
    return receivable == null ? null : receivable.toString();
  }

  public void setReceivable(String receivable) {
    this.receivable =
        receivable == null || receivable.isBlank() ? null : UUID.fromString(receivable);
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public boolean isKeepsDefault() {
    return keepsDefault;
  }

  public void setKeepsDefault(boolean keepsDefault) {
    this.keepsDefault = keepsDefault;
  }

  public boolean isTakesMoney() {
    return takesMoney;
  }

  public void setTakesMoney(boolean takesMoney) {
    this.takesMoney = takesMoney;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
