package org.saldo.ledger.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Side;
import org.saldo.money.Money;

/**
 * A journal entry with its event and lines, as it leaves the books.
 *
 * @param recordedAt of the event, in UTC
 * @param reverses the event that this one takes back, null for none
 * @param reversesNo number of that event's first entry
 */
record ExportedEntry(
    long entryNo,
    UUID id,
    LocalDate postedOn,
    LocalDate valueOn,
    String currency,
    long totalMinor,
    UUID eventId,
    EventKind kind,
    LocalDateTime recordedAt,
    String recordedBy,
    String reference,
    UUID reverses,
    Long reversesNo,
    String caseNumber,
    String debtorNumber,
    List<Line> lines) {

  /**
   * A line of it; one of the two amounts is zero.
   *
   * @param receivable number of the receivable whose claim it changes, null for none
   * @param flexfields as stored, null for none
   */
  record Line(
      int no,
      String account,
      long debitMinor,
      long creditMinor,
      String component,
      String receivable,
      LocalDate dueOn,
      String amount,
      String flexfields) {

    Map<String, String> fields() {
      return Flexfields.read(flexfields);
    }

    Side side() {
      return debitMinor > 0 ? Side.DEBIT : Side.CREDIT;
    }
  }

  ExportedEntry {
    lines = List.copyOf(lines);
  }

  String amount(long minor) {
    return Money.ofMinor(minor, currency).amount().toPlainString();
  }

  /** The one account on the other side of a line; empty when there are several. */
  String contra(Line line) {
    String contra = "";
    for (Line other : lines) {
      if (other.side() != line.side() && !other.account().equals(contra)) {
        if (!contra.isEmpty()) {
          return "";
        }
        contra = other.account();
      }
    }
    return contra;
  }
}
