package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.reporting.ClientMoneyHistory;
import org.saldo.reporting.ClientMove;

/** What was paid out of client money and taken from it, the latest first. */
@Named
@RequestScoped
public class ClientMovesView {

  private static final int SIZE = 25;
  private static final int CHUNK = 500;

  @EJB private ClientMoneyHistory history;
  @Inject private CreditorChoice choice;

  private String creditor;
  private String after;
  private List<ClientMove> rows;

  public List<ClientMove> getRows() {
    if (rows == null) {
      rows = read(after, SIZE);
    }
    return rows;
  }

  private List<ClientMove> read(String last, int size) {
    return history.moves(key(), last, size);
  }

  private String key() {
    return choice.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return getRows().size() < SIZE ? null : getRows().get(SIZE - 1).cursor();
  }

  /** Sends every one of them. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "client-money-" + key(),
            "creditor.key",
            "ledger.event",
            "client.money.reference",
            "client.money.on",
            "ledger.posted",
            "payment.amount",
            "client.money.vat.in",
            "ledger.currency",
            "ledger.entry.no",
            "approval.rule.recorded",
            "rule.recorded.by")) {
      csv.all(last -> read(last, CHUNK), CHUNK, ClientMove::cursor, move -> write(csv, move));
    }
  }

  private void write(CsvDownload csv, ClientMove move) {
    csv.row(
        key(),
        move.kind(),
        move.reference(),
        move.valueOn(),
        move.postedOn(),
        move.total(),
        move.vat(),
        move.total().currency(),
        move.entryNo(),
        move.recordedAt(),
        move.recordedBy());
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
