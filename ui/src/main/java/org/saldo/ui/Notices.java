package org.saldo.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.concurrent.atomic.AtomicReference;
import org.saldo.problem.Refusal;

/** What a view bean tells the reader after it has done something, or has not. */
public final class Notices {

  private Notices() {}

  /**
   * Says that something was done, also on the page that a redirect leads to.
   *
   * @param key of the text; arguments are written the reader's way
   */
  public static void say(String key, Object... arguments) {
    add(null, FacesMessage.SEVERITY_INFO, key, arguments);
  }

  /** Points something out that does not stop the reader. */
  public static void warn(String key, Object... arguments) {
    add(null, FacesMessage.SEVERITY_WARN, key, arguments);
  }

  /**
   * Says no in the reader's language: text {@code refusal.<code>}, at the field that the refusal
   * names if the page has it, else for the whole page.
   */
  public static void refuse(Refusal refusal) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.validationFailed();
    add(
        clientId(context, refusal.field()),
        FacesMessage.SEVERITY_ERROR,
        "refusal." + refusal.code(),
        refusal.arguments().toArray());
  }

  private static void add(
      String clientId, FacesMessage.Severity severity, String key, Object... arguments) {
    FacesContext context = FacesContext.getCurrentInstance();
    if (clientId == null) {
      context.getExternalContext().getFlash().setKeepMessages(true);
    }
    context.addMessage(clientId, Texts.of(context).message(severity, key, arguments));
  }

  private static String clientId(FacesContext context, String field) {
    if (field == null) {
      return null;
    }
    AtomicReference<String> found = new AtomicReference<>();
    context
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(context),
            (visit, component) -> {
              if (field.equals(component.getId())
                  && component instanceof EditableValueHolder input) {
                input.setValid(false);
                found.set(component.getClientId(context));
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
    return found.get();
  }
}
