package org.saldo.backoffice.procedure;

import jakarta.faces.context.FacesContext;

/** Pages that the reader's browser asks again by itself while something goes on. */
final class LivePage {

  /** What the page's script sends along. */
  private static final String ASKED_AGAIN = "X-Saldo-Live";

  private LivePage() {}

  /** Keeps no state of a page that was only asked again: it would push out pages with forms. */
  static void polled() {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context.getExternalContext().getRequestHeaderMap().containsKey(ASKED_AGAIN)) {
      context.getViewRoot().setTransient(true);
    }
  }
}
