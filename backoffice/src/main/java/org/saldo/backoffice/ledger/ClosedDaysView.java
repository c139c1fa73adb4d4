package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.saldo.anchor.AnchorDesk;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.correspondence.NamedFile;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.proof.ProofExport;
import org.saldo.reporting.LedgerDays;
import org.saldo.reporting.Page;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.Locales;

/** The closed days of a creditor with their anchors, and their proof as a file. */
@Named
@RequestScoped
public class ClosedDaysView {

  private static final int SIZE = 20;

  @EJB private LedgerDays days;
  @EJB private ProofExport proofs;
  @EJB private AnchorDesk anchors;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private Integer page;
  private String day;
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
    proofs.write(proof.get(), begin(context, proof.get().fileName(), "application/zip"));
    context.responseComplete();
  }

  private static OutputStream begin(FacesContext context, String name, String type)
      throws IOException {
    ExternalContext answer = context.getExternalContext();
    answer.setResponseContentType(type);
    answer.setResponseHeader("Content-Disposition", ContentDisposition.attachment(name));
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader("Cache-Control", "no-store");
    return answer.getResponseOutputStream();
  }

  /** Sends the anchor of a day on paper, in the reader's language. */
  public void pdf() throws IOException {
    String language = Locales.of(FacesContext.getCurrentInstance()).getLanguage();
    send(anchors.pdf(getCreditor(), dayAsked(), language));
  }

  /** Sends it for the verifier. */
  public void json() throws IOException {
    send(anchors.json(getCreditor(), dayAsked()));
  }

  private LocalDate dayAsked() {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  private static void send(Optional<NamedFile> file) throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    if (file.isEmpty()) {
      context.getExternalContext().responseSendError(404, "");
    } else {
      begin(context, file.get().name(), file.get().type()).write(file.get().content());
    }
    context.responseComplete();
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
