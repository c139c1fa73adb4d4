package org.saldo.backoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.saldo.ui.Texts;

/** Who did something, as pages tell it. */
@Named
@ApplicationScoped
public class UserNames {

  private static final String SYSTEM = "system";

  /** Who opened a case that the creditor's terms opened. */
  private static final String RULE = "rule";

  /** The user name; of start-up and timers a word of the reader's language. */
  public String of(String user) {
    return of(user, Texts.of(FacesContext.getCurrentInstance()));
  }

  /** The same in the language of some texts. */
  public static String of(String user, Texts texts) {
    if (RULE.equals(user)) {
      return texts.get("user.rule");
    }
    return SYSTEM.equals(user) ? texts.get("user.system") : user;
  }
}
