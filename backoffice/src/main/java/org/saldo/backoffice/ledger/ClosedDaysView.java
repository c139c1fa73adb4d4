package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.proof.ProofExport;
import org.saldo.reporting.LedgerDays;
import org.saldo.reporting.Page;
import org.saldo.ui.ContentDisposition;

/** The closed days of a creditor with their anchors, and their proof as a file. */
@Named
@RequestScoped
public class ClosedDaysView {

  private static final int SIZE = 20;

  @EJB private LedgerDays days;
  @EJB private ProofExport proofs;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private Integer page;
  private Page<LedgerDays.Day> rows;

  public Page<LedgerDays.Day> getRows() {
    if (rows == null) {
      rows = days.days(getCreditor(), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** Sends the proof of all closed days. */
  public void export() throws IOException {
    Optional<ProofExport.Proof> proof = proofs.find(getCreditor(), null, null);
    if (proof.isEmpty()) {
      return;
    }
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext answer = context.getExternalContext();
    answer.setResponseContentType("application/zip");
    answer.setResponseHeader(
        "Content-Disposition", ContentDisposition.attachment(proof.get().fileName()));
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader("Cache-Control", "no-store");
    proofs.write(proof.get(), answer.getResponseOutputStream());
    context.responseComplete();
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
