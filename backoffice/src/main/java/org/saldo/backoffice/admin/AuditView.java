package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.AuditFilter;
import org.saldo.reporting.AuditReport;
import org.saldo.reporting.Page;
import org.saldo.ui.Locales;
import org.saldo.ui.Texts;

/** Who did what, when and why. */
@Named
@RequestScoped
public class AuditView {

  private static final int SIZE = 50;

  private static final String ACTIONS = "audit.action.";
  private static final String KINDS = "audit.kind.";

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
    return labelled(ACTIONS);
  }

  public Map<String, String> getKinds() {
    return labelled(KINDS);
  }

  /** Everything that there are words for, in their order. */
  private static Map<String, String> labelled(String prefix) {
    ResourceBundle texts = texts();
    Map<String, String> labels = new LinkedHashMap<>();
    texts.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .sorted(
            Comparator.comparing(
                texts::getString,
                Collator.getInstance(Locales.of(FacesContext.getCurrentInstance()))))
        .forEach(key -> labels.put(key.substring(prefix.length()), texts.getString(key)));
    return labels;
  }

  public String actionLabel(String value) {
    return text(ACTIONS, value);
  }

  public String kindLabel(String value) {
    return text(KINDS, value);
  }

  /** The words for a code; a code that is newer than the words comes out as it is. */
  private static String text(String prefix, String value) {
    ResourceBundle texts = texts();
    return texts.containsKey(prefix + value) ? texts.getString(prefix + value) : value;
  }

  private static ResourceBundle texts() {
    FacesContext context = FacesContext.getCurrentInstance();
    return context.getApplication().getResourceBundle(context, "msg");
  }

  /** The values that were kept, with constants, days and amounts as the reader writes them. */
  public String told(String details) {
    return details == null ? "" : Texts.of(FacesContext.getCurrentInstance()).told(details);
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
            "audit.subject",
            "audit.details",
            "audit.reason")) {
      for (AuditReport.Row row : all) {
        csv.row(
            row.recordedAt(),
            row.actor(),
            row.action(),
            row.kind(),
            row.entityKey(),
            row.subject(),
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
