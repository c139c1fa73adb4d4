package org.saldo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.saldo.identity.BulkWriter;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.BulkBooks;
import org.saldo.ledger.BulkLedger;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;

/**
 * Fees posted in batches by the creditors' rules, and the rows that this made written once more by
 * plain JDBC: two threads, the same size of transactions, on both sides.
 */
final class PostingBench {

  private static final int EVENTS_OF_A_TRANSACTION = 1_000;
  private static final int THREADS = 2;

  private final Schema books;
  private final Schema limit;
  private final LocalDate today;
  private final BulkBooks rules;

  PostingBench(Schema books, Schema limit, LocalDate today) throws SQLException {
    this.books = books;
    this.limit = limit;
    this.today = today;
    try (Connection connection = books.getConnection()) {
      this.rules = BulkBooks.read(connection);
    }
  }

  /** A claim on which fees are charged. */
  private record Claim(
      long creditor, long caseFile, long receivable, String number, String currency) {}

  /** So many events of two lines each, as a line of the table of results. */
  String result(int events) throws Exception {
    List<Claim> claims = claims();
    long before = books.number("SELECT MAX(id) FROM journal_entry");
    long eventsBefore = books.number("SELECT MAX(id) FROM business_event");
    double ours = inThreads(chunk -> post(claims, chunk), chunks(events));
    List<Map<String, List<Object[]>>> written = written(eventsBefore, before);
    double plain = inThreads(chunk -> write(written.get(chunk)), written.size());
    double lines = 2.0 * events;
    return String.format(
        Locale.ROOT,
        "| posting in batches | %,.0f lines/s | plain JDBC %,.0f lines/s | ratio %.2f |",
        lines / ours,
        lines / plain,
        plain / ours);
  }

  private List<Claim> claims() {
    return books
        .rows(
            "SELECT c.creditor_id, c.id, r.id, r.number, c.currency FROM receivable r"
                + " JOIN case_file c ON c.id = r.case_file_id ORDER BY r.id")
        .stream()
        .map(
            row ->
                new Claim(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    ((Number) row[2]).longValue(),
                    (String) row[3],
                    (String) row[4]))
        .toList();
  }

  private static int chunks(int events) {
    return (events + EVENTS_OF_A_TRANSACTION - 1) / EVENTS_OF_A_TRANSACTION;
  }

  private interface Chunk {
    void work(int number) throws SQLException;
  }

  private static double inThreads(Chunk work, int chunks) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long from = System.nanoTime();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement(); n < chunks; n = next.getAndIncrement()) {
                    work.work(n);
                  }
                  return null;
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdown();
    }
    return (System.nanoTime() - from) / 1e9;
  }

  private void post(List<Claim> claims, int chunk) throws SQLException {
    try (Connection connection = books.getConnection()) {
      connection.setAutoCommit(false);
      BulkWriter writer =
          new BulkWriter(
              connection, Bench::key, new BulkWriter.Recording("bench", Instant.EPOCH, today));
      BulkLedger journal = rules.journal(writer);
      for (int i = 0; i < EVENTS_OF_A_TRANSACTION; i++) {
        int at = chunk * EVENTS_OF_A_TRANSACTION + i;
        journal.post(fee(claims.get(at % claims.size()), at));
      }
      journal.write();
      connection.commit();
    }
  }

  private Posting fee(Claim claim, int number) {
    Money fee = Money.ofMinor(250, claim.currency());
    Map<String, String> invoice = Map.of("invoice", claim.number());
    return new Posting(
        claim.creditor(),
        EventKind.FEE_CHARGED,
        today,
        "FEE-" + number,
        claim.caseFile(),
        null,
        claim.currency(),
        List.of(
            new Posting.Amount(AmountKind.FEE, fee, null, claim.receivable(), invoice),
            new Posting.Amount(AmountKind.FEE_INCOME, fee, null, null, invoice)));
  }

  /** What was posted after these keys, in pieces of one transaction. */
  private List<Map<String, List<Object[]>>> written(long event, long entry) {
    List<Object[]> events =
        books.rows("SELECT * FROM business_event WHERE id > ? ORDER BY id", event);
    List<Object[]> entries =
        books.rows("SELECT * FROM journal_entry WHERE id > ? ORDER BY business_event_id", entry);
    List<Object[]> lines =
        books.rows(
            "SELECT l.* FROM posting_line l JOIN journal_entry e ON e.id = l.journal_entry_id"
                + " WHERE e.id > ? ORDER BY e.business_event_id, l.line_no",
            entry);
    List<Map<String, List<Object[]>>> chunks = new ArrayList<>();
    for (int i = 0; i < events.size(); i += EVENTS_OF_A_TRANSACTION) {
      int until = Math.min(i + EVENTS_OF_A_TRANSACTION, events.size());
      Map<String, List<Object[]>> chunk = new LinkedHashMap<>();
      chunk.put("business_event", events.subList(i, until));
      chunk.put("journal_entry", entries.subList(i, until));
      chunk.put("posting_line", lines.subList(2 * i, 2 * until));
      chunks.add(chunk);
    }
    return chunks;
  }

  private void write(Map<String, List<Object[]>> rows) throws SQLException {
    try (Connection target = limit.getConnection()) {
      target.setAutoCommit(false);
      RawCopy.write(target, rows);
      target.commit();
    }
  }
}
