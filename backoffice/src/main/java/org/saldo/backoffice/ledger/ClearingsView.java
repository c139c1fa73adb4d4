package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.TransferClearing;
import org.saldo.reporting.TransferClearings;
import org.saldo.ui.NotFound;

/** What was cleared on a transfer account, the latest first. */
@Named
@RequestScoped
public class ClearingsView extends TransferAddress {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;
  private static final int CHUNK = 500;

  @EJB private TransferClearings clearings;

  private transient List<TransferClearing> rows;

  /** Ends the request when the address names no account. */
  public void load() {
    if (blank(getCreditor()) || blank(getAccount())) {
      NotFound.answer();
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  public List<TransferClearing> getRows() {
    if (rows == null) {
      rows = clearings.clearings(getCreditor(), getAccount(), getAfter(), SIZE);
    }
    return rows;
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return getRows().size() < SIZE ? null : getRows().get(SIZE - 1).cursor();
  }

  /** Sends every clearing. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "clearings-" + getAccount(),
            "account.number",
            "transfer.cleared.at",
            "transfer.cleared.by",
            "transfer.match",
            "transfer.flexfield",
            "transfer.value",
            "rule.reason",
            "transfer.lines",
            "transfer.amount",
            "ledger.currency",
            "transfer.withdrawn.at",
            "transfer.withdrawn.by",
            "transfer.withdrawn.reason")) {
      csv.all(
          last -> clearings.clearings(getCreditor(), getAccount(), last, CHUNK),
          CHUNK,
          TransferClearing::cursor,
          c -> write(csv, c));
    }
  }

  private static void write(CsvDownload csv, TransferClearing c) {
    csv.row(
        c.number(),
        c.recordedAt(),
        c.recordedBy(),
        c.key(),
        c.flexfield(),
        c.value(),
        c.reason(),
        c.lines(),
        c.amount(),
        c.amount().currency(),
        c.withdrawnAt(),
        c.withdrawnBy(),
        c.withdrawnReason());
  }
}
