package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.HoldingVisibility;
import org.saldo.correspondence.visibility.NewVisibilityRule;
import org.saldo.correspondence.visibility.VisibilityRuleBook;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** Says whether debtors or agencies see a kind: for all or for one creditor. */
@Named
@ViewScoped
public class VisibilityRuleForm extends CreditorRuleForm {

  private static final long serialVersionUID = 1L;

  @EJB private VisibilityRuleBook book;
  @Inject private BusinessClock clock;
  @Inject private SignedIn signedIn;

  private String who;
  private String what;
  private Audience audience;
  private VisibleKind kind;
  private boolean shown;
  private transient HoldingVisibility holding;

  /** Begins with what holds today where the address says. */
  public void load() {
    Optional<Audience> whose =
        Arrays.stream(Audience.values()).filter(a -> a.name().equals(who)).findFirst();
    Optional<VisibleKind> about =
        Arrays.stream(VisibleKind.values()).filter(k -> k.name().equals(what)).findFirst();
    Optional<Map<Audience, Map<VisibleKind, HoldingVisibility>>> today =
        signedIn.has("admin") ? book.holding(getCreditor()) : Optional.empty();
    if (whose.isEmpty() || about.isEmpty() || today.isEmpty()) {
      NotFound.answer();
      return;
    }
    holding = today.get().get(whose.get()).get(about.get());
    if (kind == null) {
      audience = whose.get();
      kind = about.get();
      shown = holding != null && holding.shown();
      setForCreditor(getCreditor());
      setFrom(clock.today());
    }
  }

  /** Records it. */
  public String submit() {
    Optional<Refusal> refusal =
        book.set(
            getForCreditor(),
            new NewVisibilityRule(audience, kind, isBack() ? null : shown, getFrom(), getReason()));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("contact.rule.saved", getTitle(), getFrom());
    return backTo("/admin/visibility");
  }

  /** Who is to see what. */
  public String getTitle() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return kind == null ? null : texts.label(audience) + ": " + texts.label(kind);
  }

  public HoldingVisibility getHolding() {
    return holding;
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public boolean isShown() {
    return shown;
  }

  public void setShown(boolean shown) {
    this.shown = shown;
  }
}
