package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.saldo.reporting.EntryDetail;
import org.saldo.reporting.LedgerReport;
import org.saldo.ui.NotFound;

/** One journal entry: its lines, and the event, rule and document beneath it. */
@Named
@RequestScoped
public class EntryView {

  @EJB private LedgerReport report;

  private UUID id;
  private EntryDetail detail;

  /** Reads the entry before the page is rendered. */
  public void load() {
    detail = id == null ? null : report.entry(id).orElse(null);
    if (detail == null) {
      NotFound.answer();
    }
  }

  /** The entry's number as text, without the grouping of a language. */
  public String getNumber() {
    return detail == null ? "" : String.valueOf(detail.entry().entryNo());
  }

  public EntryDetail getDetail() {
    return detail;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
