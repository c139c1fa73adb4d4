package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.procedure.PlannedStep;
import org.saldo.reporting.ProcedureReport;
import org.saldo.ui.Texts;

/** The procedures with every version of theirs, the latest first. */
@Named
@RequestScoped
public class ProcedureView {

  @EJB private ProcedureReport report;

  private List<ProcedureReport.Version> versions;

  public List<ProcedureReport.Version> getVersions() {
    if (versions == null) {
      versions = report.versions();
    }
    return versions;
  }

  /** The steps that a step requires, by name. */
  public String required(PlannedStep step) {
    ReasonTeller teller = new ReasonTeller(Texts.of(FacesContext.getCurrentInstance()));
    return step.requires().stream().map(teller::step).collect(Collectors.joining(", "));
  }

  /** Sends every version with its steps. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "procedures",
            "procedure.one",
            "procedure.version",
            "procedure.valid.from",
            "procedure.counted",
            "procedure.step.key",
            "procedure.day",
            "procedure.channel",
            "procedure.level",
            "procedure.automatic",
            "procedure.vulnerable",
            "procedure.requires")) {
      for (ProcedureReport.Version version : getVersions()) {
        for (PlannedStep step : version.plan().steps()) {
          csv.row(
              version.name(),
              version.plan().number(),
              version.validFrom(),
              version.plan().countedFrom(),
              step.key(),
              step.dayOffset(),
              step.channel(),
              step.level(),
              yes(step.automatic()),
              yes(step.suitableForVulnerable()),
              String.join(" ", step.requires()));
        }
      }
    }
  }

  private static String yes(boolean is) {
    return Texts.of(FacesContext.getCurrentInstance()).get(is ? "procedure.yes" : "procedure.no");
  }
}
