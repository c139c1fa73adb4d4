package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.charge.FeeDesk;
import org.saldo.charge.ProposedFee;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.Locales;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.Texts;

/** Charges by rule: the reader chooses the rule, the rule says how much. */
@Named
@ViewScoped
public class FeeForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private FeeDesk desk;
  @Inject private ChargeForm shown;

  private transient List<ProposedFee> proposals;
  private String chosen;

  /** What the person saw as open, so that a second click is noticed. */
  private final HashMap<UUID, Money> seen = new HashMap<>();

  /** The page reads the case once for both of its forms. */
  @Override
  public CaseSheet.Header getHeader() {
    return shown.getHeader();
  }

  @Override
  public List<OpenItem> getItems() {
    return shown.getItems();
  }

  @Override
  public void load() {
    if (getHeader() != null && seen.isEmpty()) {
      getItems().forEach(i -> seen.put(i.publicId(), i.open()));
    }
  }

  /** What the rules that fit would charge today, also where that is nothing. */
  public List<ProposedFee> getProposals() {
    if (proposals == null) {
      proposals = getHeader() == null ? List.of() : desk.proposals(getId());
    }
    return proposals;
  }

  /** Those that would charge something. */
  public List<ProposedFee> getDue() {
    return getProposals().stream().filter(p -> p.amount().isPositive()).toList();
  }

  /** Charges it. */
  public String submit() {
    Optional<ProposedFee> fee =
        getProposals().stream().filter(p -> keyOf(p).equals(chosen)).findFirst();
    Optional<Refusal> refusal =
        fee.isEmpty()
            ? Refusal.of("changed.meanwhile")
            : SavedMeanwhile.asRefusal(() -> charge(fee.get()));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say("charge.done", fee.get().amount());
    return back();
  }

  private Optional<Refusal> charge(ProposedFee fee) {
    return desk.charge(getId(), fee.receivable(), fee.rule(), seen.get(fee.receivable()));
  }

  @Override
  protected void readAgain() {
    super.readAgain();
    shown.readAgain();
    seen.clear();
    proposals = null;
  }

  public String keyOf(ProposedFee fee) {
    return fee.rule() + " " + fee.receivable();
  }

  public String name(ProposedFee fee) {
    return fee.name().in(Locales.of(FacesContext.getCurrentInstance()).getLanguage());
  }

  public String label(ProposedFee fee) {
    return Texts.of(FacesContext.getCurrentInstance())
        .get("fee.by.rule.one", name(fee), fee.amount(), fee.number());
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
