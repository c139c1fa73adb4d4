package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.saldo.debtor.DebtorAccess;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Takes the code out of a letter and links the sign-in to the debtor's claims. */
@Named
@RequestScoped
public class MyActivation {

  @EJB private DebtorAccess access;

  private String code;

  /** Uses the code; the claims are on the next page. */
  public String submit() {
    Optional<Refusal> refusal = access.activate(code);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("activate.done");
    return "/my/index?faces-redirect=true";
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
