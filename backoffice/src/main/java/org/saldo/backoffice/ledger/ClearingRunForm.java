package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.transit.ClearingRuns;
import org.saldo.ui.Notices;

/** Starts a run over the transfer accounts of a creditor. */
@Named
@ViewScoped
public class ClearingRunForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ClearingRuns runs;
  @Inject private CreditorChoice creditors;

  private String creditor;

  public String submit() {
    ClearingRuns.Started started = runs.start(creditor);
    if (started.refusal() != null) {
      Notices.refuse(started.refusal());
      return null;
    }
    Notices.say("transfer.run.started");
    return "/ledger/transfer-accounts?faces-redirect=true";
  }

  /** The creditors in scope, as name and key. */
  public Map<String, String> getCreditors() {
    Map<String, String> names = new LinkedHashMap<>();
    for (CreditorView each : creditors.getAll()) {
      names.put(each.name(), each.key());
    }
    return names;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }
}
