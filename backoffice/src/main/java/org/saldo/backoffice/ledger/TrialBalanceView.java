package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.TrialBalance;
import org.saldo.reporting.TrialBalances;

/** The trial balance at a value date. */
@Named
@RequestScoped
public class TrialBalanceView extends BooksQuery {

  @EJB private TrialBalances report;

  private LocalDate on;
  private TrialBalance balance;

  public TrialBalance getBalance() {
    if (balance == null) {
      balance = report.trialBalance(getBy(), on, getCreditor());
    }
    return balance;
  }

  /** Whether debits and credits are equal in every currency. */
  public boolean isEven() {
    return getBalance().totals().stream().allMatch(t -> t.balance().isZero());
  }

  /** Sends the accounts as CSV. */
  public void export() {
    TrialBalance shown = getBalance();
    try (CsvDownload csv =
        CsvDownload.of(
            "trial-balance-" + shown.on(),
            "ledger.on",
            "creditor.key",
            "creditor.name",
            "account.number",
            "account.name",
            "account.kind",
            "ledger.debit",
            "ledger.credit",
            "ledger.balance",
            "ledger.currency")) {
      for (TrialBalance.Row row : shown.rows()) {
        csv.row(
            shown.on(),
            row.creditorKey(),
            row.creditorName(),
            row.number(),
            row.name(),
            row.kind(),
            row.debit(),
            row.credit(),
            row.balance(),
            row.debit().currency());
      }
    }
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }
}
