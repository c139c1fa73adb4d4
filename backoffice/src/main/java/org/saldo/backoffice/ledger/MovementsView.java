package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.Page;
import org.saldo.reporting.TransferMovements;

/** What was brought to the bank or paid from it, the latest first. */
@Named
@RequestScoped
public class MovementsView {

  private static final int SIZE = 25;
  private static final int CHUNK = 200;

  @EJB private TransferMovements movements;

  private String creditor;
  private int page = 1;
  private Page<TransferMovements.Movement> rows;

  public Page<TransferMovements.Movement> getRows() {
    if (rows == null) {
      rows = movements.movements(creditor, page, SIZE);
    }
    return rows;
  }

  /** Sends every movement. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "movements",
            "creditor.key",
            "transfer.movement.kind",
            "account.number",
            "transfer.movement.key",
            "ledger.value",
            "transfer.amount",
            "ledger.currency",
            "ledger.entry.no",
            "approval.rule.recorded",
            "rule.recorded.by",
            "transfer.withdrawn.reason")) {
      csv.all(
          last -> movements.after(creditor, last, CHUNK),
          CHUNK,
          TransferMovements.Movement::cursor,
          m -> write(csv, m));
    }
  }

  private static void write(CsvDownload csv, TransferMovements.Movement m) {
    csv.row(
        m.creditorKey(),
        m.kind(),
        m.account(),
        m.key(),
        m.valueOn(),
        m.amount(),
        m.amount().currency(),
        m.entryNo(),
        m.recordedAt(),
        m.recordedBy(),
        m.takenBackReason());
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
