package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.saldo.reporting.PlanReport;
import org.saldo.reporting.PlanVersion;
import org.saldo.ui.NotFound;

/** Two versions of a procedure side by side. */
@Named
@RequestScoped
public class CompareView {

  @EJB private PlanReport report;

  private String procedure;
  private Integer from;
  private Integer to;
  private List<PlanVersion> versions;
  private VersionDifferences differences;

  /** Reads both before the page is rendered. */
  public void load() {
    versions = procedure == null ? List.of() : report.versions(procedure);
    Optional<PlanVersion> one = version(from);
    Optional<PlanVersion> other = version(to);
    if (one.isEmpty() || other.isEmpty()) {
      NotFound.answer();
      return;
    }
    differences = VersionDifferences.between(one.get(), other.get());
  }

  private Optional<PlanVersion> version(Integer number) {
    return versions.stream().filter(v -> number != null && v.number() == number).findFirst();
  }

  public VersionDifferences getDifferences() {
    return differences;
  }

  public List<PlanVersion> getVersions() {
    return versions;
  }

  public String getName() {
    return versions.isEmpty() ? "" : versions.get(0).name();
  }

  public String getProcedure() {
    return procedure;
  }

  public void setProcedure(String procedure) {
    this.procedure = procedure;
  }

  public Integer getFrom() {
    return from;
  }

  public void setFrom(Integer from) {
    this.from = from;
  }

  public Integer getTo() {
    return to;
  }

  public void setTo(Integer to) {
    this.to = to;
  }
}
