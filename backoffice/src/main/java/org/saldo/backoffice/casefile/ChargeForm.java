package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.charge.ChargeDesk;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.Texts;

/** Claims a fee or a cost on a receivable that is in default. */
@Named
@ViewScoped
public class ChargeForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  private static final Component[] COMPONENTS = {Component.FEE, Component.COST};

  @EJB private ChargeDesk desk;

  private UUID receivable;
  private Component component;
  private Money amount;
  private String reason;
  private boolean enforcement;

  /** What the person saw as open, so that a second click is noticed. */
  private final HashMap<UUID, Money> seen = new HashMap<>();

  @Override
  public void load() {
    super.load();
    if (getHeader() != null && seen.isEmpty()) {
      getInDefault().forEach(i -> seen.put(i.publicId(), i.open()));
    }
  }

  /** Claims it. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () ->
                desk.claim(
                    getId(),
                    receivable,
                    component,
                    amount,
                    seen.get(receivable),
                    reason,
                    enforcement));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say("charge.done", amount);
    return back();
  }

  @Override
  protected void readAgain() {
    super.readAgain();
    seen.clear();
  }

  /** The receivables in default on which something is open: only they take charges. */
  public List<OpenItem> getInDefault() {
    return getItems().stream().filter(i -> i.defaultSince() != null).toList();
  }

  /** A receivable in a list. */
  public String label(OpenItem item) {
    return Texts.of(FacesContext.getCurrentInstance())
        .get("payment.named.one", item.number(), item.dueOn(), item.open());
  }

  public Component[] getComponents() {
    return COMPONENTS.clone();
  }

  public UUID getReceivable() {
    return receivable;
  }

  public void setReceivable(UUID receivable) {
    this.receivable = receivable;
  }

  public Component getComponent() {
    return component;
  }

  public void setComponent(Component component) {
    this.component = component;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public boolean isEnforcement() {
    return enforcement;
  }

  public void setEnforcement(boolean enforcement) {
    this.enforcement = enforcement;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
