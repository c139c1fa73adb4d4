package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.export.ExportFormat;
import org.saldo.ledger.export.ExportList;
import org.saldo.ledger.export.ExportOrder;
import org.saldo.ledger.export.ExportRow;
import org.saldo.ledger.export.ExportSubject;
import org.saldo.ledger.export.Exports;
import org.saldo.ledger.export.TemplateBook;
import org.saldo.ui.Notices;

/** The exports of a creditor, and a new one. */
@Named
@ViewScoped
public class ExportsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  @EJB private Exports exports;
  @EJB private ExportList list;
  @EJB private TemplateBook templates;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private transient List<ExportRow> rows;
  private ExportSubject subject = ExportSubject.JOURNAL;
  private ExportFormat format = ExportFormat.DATEV;
  private String template;
  private LocalDate from;
  private LocalDate until;
  private String account;
  private boolean closedOnly = true;

  public List<ExportRow> getRows() {
    if (rows == null) {
      rows = list.latest(getCreditor(), SHOWN);
    }
    return rows;
  }

  /** Titles of the templates that are offered, by title. */
  public Map<String, String> getTemplates() {
    Map<String, String> titles = new LinkedHashMap<>();
    templates.latest().stream()
        .filter(t -> !t.ended())
        .forEach(t -> titles.put(t.title(), t.key()));
    return titles;
  }

  /** Orders what the form says: a period, or all that is new where no day is given. */
  public String submit() {
    Exports.Outcome outcome =
        exports.order(
            new ExportOrder(
                getCreditor(),
                subject,
                format,
                template,
                from == null && until == null,
                closedOnly,
                from,
                until,
                subject == ExportSubject.ACCOUNT_SHEET ? account : null));
    if (outcome.refusal() != null) {
      Notices.refuse(outcome.refusal());
      return null;
    }
    Notices.say("ledger.export.ordered");
    return "/ledger/export?faces-redirect=true&order=" + outcome.id();
  }

  /** Sends the list. */
  public void download() {
    try (CsvDownload csv =
        CsvDownload.of(
            "ledger-exports",
            "ledger.export.subject",
            "ledger.export.format",
            "ledger.export.template",
            "ledger.export.from",
            "ledger.export.until",
            "ledger.export.first",
            "ledger.export.last",
            "ledger.export.progress",
            "ledger.export.lines",
            "ledger.export.file",
            "ledger.export.hash",
            "ledger.export.by",
            "ledger.export.at",
            "ledger.export.downloads")) {
      for (ExportRow r : list.latest(getCreditor(), 200)) {
        csv.row(
            r.subject(),
            r.format(),
            r.template(),
            r.from(),
            r.until(),
            r.firstNo(),
            r.lastNo(),
            r.progress(),
            r.linesDone(),
            r.fileName(),
            r.sha256(),
            r.requestedBy(),
            r.requestedAt(),
            r.downloads());
      }
    }
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public ExportSubject getSubject() {
    return subject;
  }

  public void setSubject(ExportSubject subject) {
    this.subject = subject;
  }

  public ExportFormat getFormat() {
    return format;
  }

  public void setFormat(ExportFormat format) {
    this.format = format;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public boolean isClosedOnly() {
    return closedOnly;
  }

  public void setClosedOnly(boolean closedOnly) {
    this.closedOnly = closedOnly;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
