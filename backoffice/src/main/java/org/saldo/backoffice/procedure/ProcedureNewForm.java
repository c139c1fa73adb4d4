package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Begins a procedure. */
@Named
@RequestScoped
public class ProcedureNewForm {

  @EJB private ProcedureBook book;
  @Inject private SignedIn signedIn;

  private String name;
  private ProcedureKind kind = ProcedureKind.PRIMARY;

  /** Only who may plan sees the page. */
  public void load() {
    if (!signedIn.has("admin")) {
      NotFound.answer();
    }
  }

  /** Begins it and shows its draft. */
  public String submit() {
    ProcedureBook.Made made = book.create(name, kind);
    if (made.refusal() != null) {
      Notices.refuse(made.refusal());
      return null;
    }
    return "/procedure/draft?faces-redirect=true&procedure=" + made.key();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public ProcedureKind getKind() {
    return kind;
  }

  public void setKind(ProcedureKind kind) {
    this.kind = kind;
  }
}
