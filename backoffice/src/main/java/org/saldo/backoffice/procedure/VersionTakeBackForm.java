package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.saldo.problem.Refusal;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.reporting.PlanReport;
import org.saldo.reporting.PlanVersion;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Makes a version that does not hold yet a draft again. */
@Named
@RequestScoped
public class VersionTakeBackForm {

  @EJB private ProcedureBook book;
  @EJB private PlanReport report;
  @Inject private SignedIn signedIn;

  private String procedure;
  private Integer version;
  private String reason;
  private PlanVersion found;

  /** Reads the version before the page is rendered. */
  public void load() {
    found =
        procedure == null || version == null || !signedIn.has("admin")
            ? null
            : report.versions(procedure).stream()
                .filter(v -> v.number() == version)
                .findFirst()
                .orElse(null);
    if (found == null) {
      NotFound.answer();
    }
  }

  /** Takes it back and shows the draft. */
  public String submit() {
    Optional<Refusal> refusal = book.takeBack(procedure, version == null ? 0 : version, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    return "/procedure/draft?faces-redirect=true&procedure=" + procedure;
  }

  public PlanVersion getFound() {
    return found;
  }

  public String getProcedure() {
    return procedure;
  }

  public void setProcedure(String procedure) {
    this.procedure = procedure;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
