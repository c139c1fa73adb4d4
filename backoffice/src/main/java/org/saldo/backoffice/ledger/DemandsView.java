package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.closing.Demand;
import org.saldo.ledger.closing.DemandBook;
import org.saldo.ledger.closing.DemandKind;
import org.saldo.ledger.closing.DemandRecord;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** What the verification report demands of a creditor, with every record, and a new one. */
@Named
@ViewScoped
public class DemandsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private DemandBook demands;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private transient List<DemandRecord> rows;
  private DemandKind kind;
  private EventKind event;
  private String account;
  private String flexfield;
  private LocalDate validFrom;
  private boolean ends;
  private String reason;

  public List<DemandRecord> getRows() {
    if (rows == null) {
      rows = demands.records(getCreditor());
    }
    return rows;
  }

  public String submit() {
    Demand demand = new Demand(kind, event, empty(account), empty(flexfield), validFrom, !ends);
    Optional<Refusal> refusal = demands.record(getCreditor(), demand, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("ledger.demand.recorded");
    return "/ledger/demands?faces-redirect=true&creditor=" + getCreditor();
  }

  private static String empty(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "ledger-demands",
            "ledger.demand.kind",
            "ledger.demand.event",
            "account.number",
            "ledger.demand.flexfield",
            "ledger.demand.from",
            "ledger.demand.in.force",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (DemandRecord r : getRows()) {
        csv.row(
            r.demand().kind(),
            r.demand().event(),
            r.demand().account(),
            r.demand().flexfield(),
            r.demand().validFrom(),
            r.demand().inForce(),
            r.recordedBy(),
            r.recordedAt(),
            r.reason());
      }
    }
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public DemandKind getKind() {
    return kind;
  }

  public void setKind(DemandKind kind) {
    this.kind = kind;
  }

  public EventKind getEvent() {
    return event;
  }

  public void setEvent(EventKind event) {
    this.event = event;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getFlexfield() {
    return flexfield;
  }

  public void setFlexfield(String flexfield) {
    this.flexfield = flexfield;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public boolean isEnds() {
    return ends;
  }

  public void setEnds(boolean ends) {
    this.ends = ends;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
