package org.saldo.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.saldo.identity.BulkWriter;
import org.saldo.identity.PublicIds;

/**
 * Posts many business events in one transaction, as {@link Ledger} posts each.
 *
 * <p>Entries are numbered and written at the end, under the lock of their ledgers, so that two
 * threads wait for each other only then.
 */
public final class BulkLedger {

  private final BulkWriter writer;
  private final BulkBooks books;
  private final List<Draft> drafts = new ArrayList<>();

  private record Draft(
      Posting posting, long eventId, RuleVersion rule, List<Placement> placements) {}

  BulkLedger(BulkWriter writer, BulkBooks books) {
    this.writer = writer;
    this.books = books;
  }

  /** Takes an event; it is posted with all others by {@link #write}. */
  public void post(Posting posting) {
    RuleVersion rule = books.rule(posting);
    drafts.add(new Draft(posting, writer.keys().getAsLong(), rule, books.place(posting, rule)));
  }

  /** Writes what was added to the writer so far, then the events and their entries. */
  public void write() throws SQLException {
    BulkWriter.Recording recording = writer.recording();
    for (Draft d : drafts) {
      writer.add(
          new BusinessEvent(
              d.eventId(), PublicIds.next(), d.posting(), null, recording.at(), recording.by()));
    }
    writer.flush();
    drafts.removeIf(d -> d.placements().isEmpty());
    Map<Long, NextEntry> next = lock(writer.connection());
    for (Draft d : drafts) {
      long creditorId = d.posting().creditorId();
      for (Placement placement : d.placements()) {
        add(d, placement, next.get(creditorId));
        next.computeIfPresent(creditorId, (creditor, entry) -> entry.further());
      }
    }
    writer.flush();
    advance(writer.connection(), next);
    drafts.clear();
  }

  private void add(Draft d, Placement placement, NextEntry next) {
    JournalEntry entry =
        writer.add(
            new JournalEntry(
                writer.keys().getAsLong(),
                PublicIds.next(),
                next.entryNo(),
                d.eventId(),
                d.rule().id(),
                d.posting(),
                next.bookedOn(writer.recording().today()),
                placement.total()));
    int lineNo = 1;
    for (PlacedLine line : placement.lines()) {
      writer.add(
          new PostingLine(writer.keys().getAsLong(), entry.id(), lineNo++, d.posting(), line));
    }
  }

  /** The next entry number of each ledger, locked in the order of their keys. */
  private Map<Long, NextEntry> lock(Connection connection) throws SQLException {
    String ids =
        drafts.stream()
            .map(d -> d.posting().creditorId())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "", ""));
    Map<Long, NextEntry> next = new TreeMap<>();
    if (ids.isEmpty()) {
      return next;
    }
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT creditor_id, next_entry_no, open_from FROM ledger WHERE creditor_id IN ("
                    + ids
                    + ") ORDER BY creditor_id FOR UPDATE");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        next.put(row.getLong(1), new NextEntry(row.getLong(2), row.getObject(3, LocalDate.class)));
      }
    }
    return next;
  }

  private static void advance(Connection connection, Map<Long, NextEntry> next)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE ledger SET next_entry_no = ? WHERE creditor_id = ?")) {
      for (Map.Entry<Long, NextEntry> ledger : next.entrySet()) {
        statement.setLong(1, ledger.getValue().entryNo());
        statement.setLong(2, ledger.getKey());
        statement.executeUpdate();
      }
    }
  }
}
