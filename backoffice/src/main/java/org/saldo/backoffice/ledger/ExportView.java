package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.ledger.export.ExportList;
import org.saldo.ledger.export.ExportRow;
import org.saldo.ledger.export.Exports;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** One export: how far it is, who took it away, and what can be done with it. */
@Named
@ViewScoped
public class ExportView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private Exports exports;
  @EJB private ExportList list;

  private UUID export;
  private transient ExportRow row;
  private String reason;

  /** Answers 404 when there is no such export in scope. */
  public void load() {
    if (getRow() == null) {
      NotFound.answer();
    }
  }

  public ExportRow getRow() {
    if (row == null && export != null) {
      row = list.byId(export).orElse(null);
    }
    return row;
  }

  public List<ExportList.Download> getDownloads() {
    return list.downloads(export);
  }

  public String again() {
    Exports.Outcome outcome = exports.again(export);
    if (outcome.refusal() != null) {
      Notices.refuse(outcome.refusal());
      return null;
    }
    Notices.say("ledger.export.ordered");
    return to(outcome.id());
  }

  public String cancel() {
    return after(exports.cancel(export), "ledger.export.cancelled");
  }

  public String discard() {
    return after(exports.discard(export, reason), "ledger.export.discarded");
  }

  private String after(Optional<Refusal> refusal, String done) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(done);
    return to(export);
  }

  private static String to(UUID id) {
    return "/ledger/export?faces-redirect=true&order=" + id;
  }

  public UUID getExport() {
    return export;
  }

  public void setExport(UUID export) {
    this.export = export;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
