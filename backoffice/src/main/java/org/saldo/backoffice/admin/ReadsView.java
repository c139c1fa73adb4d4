package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.saldo.actor.reading.ReadSeals;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.ReadFilter;
import org.saldo.reporting.ReadReport;
import org.saldo.reporting.ReadRow;
import org.saldo.reporting.Slice;
import org.saldo.ui.Texts;

/** Who looked at what, as the address says. */
@Named
@RequestScoped
public class ReadsView {

  private static final int SIZE = 25;
  private static final int CHUNK = 500;

  @EJB private ReadReport report;
  @EJB private ReadSeals seals;

  private String user;
  private String creditor;
  private String caseFile;
  private boolean outside;
  private LocalDate from;
  private LocalDate to;
  private String after;
  private boolean check;
  private Slice<ReadRow> rows;
  private ReadSeals.Checked checked;

  public Slice<ReadRow> getRows() {
    if (rows == null) {
      rows = report.looks(filter(), after, SIZE);
    }
    return rows;
  }

  private ReadFilter filter() {
    return new ReadFilter(user, creditor, caseFile, outside, from, to);
  }

  private ReadSeals.Checked checked() {
    if (checked == null) {
      checked = seals.check();
    }
    return checked;
  }

  /** What the check of the seals found, in a sentence. */
  public String getResult() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    if (checked().sealedUntil() == null) {
      return texts.get("reads.unsealed");
    }
    if (isSound()) {
      return texts.get("reads.sound", checked().sealedUntil(), checked().rows());
    }
    return texts.get(
        "reads.wrong",
        checked().wrong().stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
  }

  /** Whether all seals come out again. */
  public boolean isSound() {
    return checked().wrong().isEmpty();
  }

  /** Sends every look that the filter lets through. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "looks",
            "reads.at",
            "reads.user",
            "reads.outside",
            "reads.subject",
            "reads.object",
            "creditor.one",
            "ledger.case",
            "reads.way",
            "reads.place",
            "reads.origin")) {
      String cursor = null;
      do {
        Slice<ReadRow> part = report.looks(filter(), cursor, CHUNK);
        for (ReadRow row : part.rows()) {
          csv.row(
              row.at(),
              row.user(),
              row.outside(),
              row.subject(),
              row.object(),
              row.creditorName(),
              row.caseNumber(),
              row.way(),
              row.place(),
              row.origin());
        }
        cursor = part.next();
      } while (cursor != null);
    }
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getCaseFile() {
    return caseFile;
  }

  public void setCaseFile(String caseFile) {
    this.caseFile = caseFile;
  }

  public boolean isOutside() {
    return outside;
  }

  public void setOutside(boolean outside) {
    this.outside = outside;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public boolean isCheck() {
    return check;
  }

  public void setCheck(boolean check) {
    this.check = check;
  }
}
