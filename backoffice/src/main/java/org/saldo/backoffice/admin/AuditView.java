package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.AuditFilter;
import org.saldo.reporting.AuditReport;
import org.saldo.reporting.Page;

/** Who did what, when and why. */
@Named
@RequestScoped
public class AuditView {

  private static final int SIZE = 50;

  private static final List<String> ACTIONS =
      List.of(
          "access.granted",
          "access.revoked",
          "account.added",
          "account.closed",
          "account.renamed",
          "account.reopened",
          "adjustment.posted",
          "adjustment.rule.changed",
          "approval.approved",
          "approval.rejected",
          "approval.requested",
          "approval.rule.changed",
          "approval.withdrawn",
          "agency.agreed",
          "agency.changed",
          "agency.member.admitted",
          "agency.member.dismissed",
          "agency.registered",
          "case.assigned",
          "case.closed",
          "case.kept",
          "case.opened",
          "contact.called",
          "correction.sent",
          "case.reopened",
          "charge.claimed",
          "creditor.changed",
          "creditor.registered",
          "creditor.terms.agreed",
          "debtor.characterised",
          "debtor.contact.changed",
          "debtor.created",
          "debtor.marked",
          "debtor.moved",
          "debtor.renamed",
          "debtor.unmarked",
          "exchange.rate.recorded",
          "exchange.rates.imported",
          "hold.placed",
          "hold.released",
          "income.realisation.changed",
          "invoices.import.started",
          "limitation.period.recorded",
          "limitation.recorded",
          "limitation.withdrawn",
          "message.dropped",
          "message.failed",
          "message.queued",
          "message.sent",
          "outbox.sent.again",
          "payment.recorded",
          "payment.returned",
          "person.account.forgotten",
          "person.account.named",
          "posting.rule.changed",
          "receivable.imported",
          "receivable.in.default",
          "task.done");

  private static final List<String> KINDS =
      List.of(
          "AccessScope",
          "AdjustmentRule",
          "ApprovalRule",
          "Agency",
          "CaseFile",
          "Creditor",
          "Debtor",
          "ExchangeRate",
          "InvoiceImport",
          "LedgerAccount",
          "LimitationPeriod",
          "OutboxParcel",
          "Payment",
          "PersonAccount",
          "PostingRule",
          "Receivable",
          "Task");

  @EJB private AuditReport report;

  private String user;
  private String action;
  private String kind;
  private LocalDate from;
  private LocalDate to;
  private Integer page;
  private Page<AuditReport.Row> rows;

  public Page<AuditReport.Row> getRows() {
    if (rows == null) {
      rows = report.page(filter(), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  private AuditFilter filter() {
    return new AuditFilter(user, action, kind, from, to);
  }

  public Map<String, String> getActions() {
    return labelled(ACTIONS, "audit.action.");
  }

  public Map<String, String> getKinds() {
    return labelled(KINDS, "audit.kind.");
  }

  private static Map<String, String> labelled(List<String> values, String prefix) {
    Map<String, String> labels = new LinkedHashMap<>();
    values.forEach(value -> labels.put(value, text(prefix, value)));
    return labels;
  }

  public String actionLabel(String value) {
    return text("audit.action.", value);
  }

  public String kindLabel(String value) {
    return text("audit.kind.", value);
  }

  /** The words for a code; a code that is newer than the words comes out as it is. */
  private static String text(String prefix, String value) {
    FacesContext context = FacesContext.getCurrentInstance();
    ResourceBundle texts = context.getApplication().getResourceBundle(context, "msg");
    return texts.containsKey(prefix + value) ? texts.getString(prefix + value) : value;
  }

  /** Sends the newest entries that the filter lets through. */
  public void export() {
    List<AuditReport.Row> all = report.newest(filter());
    try (CsvDownload csv =
        CsvDownload.of(
            "audit",
            "audit.at",
            "audit.user",
            "audit.action",
            "audit.kind",
            "audit.entity",
            "audit.details",
            "audit.reason")) {
      for (AuditReport.Row row : all) {
        csv.row(
            row.recordedAt(),
            row.actor(),
            row.action(),
            row.kind(),
            row.entityKey(),
            row.details(),
            row.reason());
      }
    }
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
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

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
