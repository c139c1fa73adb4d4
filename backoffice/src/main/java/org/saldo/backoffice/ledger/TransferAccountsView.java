package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.ledger.transit.ClearingRunView;
import org.saldo.ledger.transit.ClearingRuns;
import org.saldo.reporting.TransferBalance;
import org.saldo.reporting.TransferBalances;

/** The transfer accounts in scope with what is open on each, and the latest runs. */
@Named
@RequestScoped
public class TransferAccountsView {

  @EJB private TransferBalances balances;
  @EJB private ClearingRuns runs;

  private String creditor;
  private List<TransferBalance> rows;
  private List<ClearingRunView> latest;

  public List<TransferBalance> getRows() {
    if (rows == null) {
      rows = balances.accounts(creditor, null);
    }
    return rows;
  }

  public List<ClearingRunView> getRuns() {
    if (latest == null) {
      latest = runs.newest();
    }
    return latest;
  }

  /** Sends the accounts. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "transfer-accounts",
            "creditor.key",
            "account.number",
            "account.name",
            "transfer.purpose",
            "ledger.balance",
            "transfer.open",
            "transfer.open.lines",
            "transfer.oldest",
            "transfer.days.7",
            "transfer.days.30",
            "transfer.days.90",
            "transfer.days.more",
            "ledger.currency")) {
      for (TransferBalance row : getRows()) {
        csv.row(
            row.creditorKey(),
            row.number(),
            row.name(),
            row.purpose(),
            row.balance(),
            row.open(),
            row.lines(),
            row.oldest(),
            row.week(),
            row.month(),
            row.quarter(),
            row.older(),
            row.currency());
      }
    }
  }

  /** Empty for every creditor in scope; links carry it on. */
  public String getCreditor() {
    return creditor == null ? "" : creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }
}
