package org.saldo.agencyportal.placement;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.agency.AgencyReports;
import org.saldo.agency.CostKind;
import org.saldo.agency.CostReport;
import org.saldo.agency.Reported;
import org.saldo.law.CostService;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PlacementSheets;
import org.saldo.ui.Notices;

/** Reports a cost with the document that proves it. */
@Named
@ViewScoped
public class CostView extends ReportForm {

  private static final long serialVersionUID = 1L;
  private static final int MEGABYTE = 1024 * 1024;

  @EJB private PlacementSheets placements;
  @EJB private AgencyReports reports;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  private CostKind kind;
  private CostService service;
  private String reference;
  private Money amount;
  private LocalDate valueOn;
  private String note;
  private transient Part file;

  @Override
  PlacementSheets placements() {
    return placements;
  }

  /** Sends the report. */
  public String submit() {
    if (file == null || file.getSize() == 0) {
      Notices.refuse(Refusal.because("file.empty").on("file"));
      return null;
    }
    if (file.getSize() > maxBytes) {
      Notices.refuse(Refusal.because("file.too.large", getMaxMegabytes()).on("file"));
      return null;
    }
    if (!begin()) {
      return back();
    }
    try {
      String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
      Reported reported =
          reports.cost(
              getId(),
              new CostReport(kind, service, reference, amount, valueOn, note, name, read()));
      if (reported.refusal().isPresent()) {
        Notices.refuse(reported.refusal().get());
        return null;
      }
      Notices.say(reported.pending() ? "cost.pending" : "cost.posted", amount);
      return back();
    } finally {
      end();
    }
  }

  private byte[] read() {
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int getMaxMegabytes() {
    return maxBytes / MEGABYTE;
  }

  public int getMaxBytes() {
    return maxBytes;
  }

  public CostKind getKind() {
    return kind;
  }

  public void setKind(CostKind kind) {
    this.kind = kind;
  }

  public CostService getService() {
    return service;
  }

  public void setService(CostService service) {
    this.service = service;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public LocalDate getValueOn() {
    return valueOn;
  }

  public void setValueOn(LocalDate valueOn) {
    this.valueOn = valueOn;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
