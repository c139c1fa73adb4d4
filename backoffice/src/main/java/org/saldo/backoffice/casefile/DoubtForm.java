package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalRuleBook;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.reporting.CaseAllowance;
import org.saldo.reporting.CaseAllowances;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Asks to mark a receivable doubtful and to write part of it down, or to end that. */
@Named
@ViewScoped
public class DoubtForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private AdjustmentDesk desk;
  @EJB private ApprovalRuleBook rules;
  @EJB private CaseAllowances allowances;

  private UUID receivable;
  private BigDecimal percent;
  private String reason;

  /** What the person saw as open principal, so that a second click is noticed. */
  private final HashMap<UUID, Money> seen = new HashMap<>();

  @Override
  public void load() {
    super.load();
    if (getHeader() != null && seen.isEmpty()) {
      getItems().forEach(item -> seen.put(item.publicId(), item.principal()));
    }
  }

  /** Those with open principal. */
  @Override
  public List<OpenItem> getItems() {
    return super.getItems().stream().filter(item -> item.principal().isPositive()).toList();
  }

  /** Asks for it; within the own limit it is done at once. */
  public String submit() {
    Adjustments.Outcome outcome =
        desk.doubt(getId(), receivable, percent, seen.get(receivable), reason);
    if (outcome.refusal() != null) {
      return refused(outcome.refusal());
    }
    Notices.say(
        outcome.state() == AdjustmentState.POSTED ? "doubt.done" : "doubt.waiting",
        AdjustmentKind.ALLOWANCE,
        percent);
    return back();
  }

  @Override
  protected void readAgain() {
    super.readAgain();
    seen.clear();
  }

  /** Each receivable with its open principal and what is written down of it already. */
  public Map<String, String> getChoices() {
    Map<UUID, CaseAllowance> standing = new HashMap<>();
    allowances.of(getId()).forEach(each -> standing.put(each.receivableId(), each));
    Map<String, String> choices = new LinkedHashMap<>();
    for (OpenItem item : getItems()) {
      String label =
          Optional.ofNullable(standing.get(item.publicId()))
              .map(
                  known ->
                      texts()
                          .get(
                              "doubt.of.written.down",
                              item.number(),
                              item.principal(),
                              known.allowance(),
                              known.percent()))
              .orElseGet(() -> texts().get("doubt.of", item.number(), item.principal()));
      choices.put(label, item.publicId().toString());
    }
    return choices;
  }

  /** Up to which amount nobody else is asked and who decides above it. */
  public String getNeed() {
    return ApprovalNeed.of(rules.inForce(ApprovalKind.ALLOWANCE, getHeader().currency()), texts());
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public String getReceivable() {
    return receivable == null ? null : receivable.toString();
  }

  public void setReceivable(String receivable) {
    this.receivable =
        receivable == null || receivable.isBlank() ? null : UUID.fromString(receivable);
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
