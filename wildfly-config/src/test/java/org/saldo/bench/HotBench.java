package org.saldo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.saldo.identity.BulkWriter;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.BulkBooks;
import org.saldo.ledger.BulkLedger;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;

/**
 * Sixteen connections post event by event, each in a transaction of its own: all on the four
 * accounts of one creditor, and on four accounts of each of 2,500 creditors.
 */
final class HotBench {

  private static final int CONNECTIONS = 16;
  private static final int CREDITORS = 2_500;
  private static final int ROUNDS = 5;
  private static final long NANOS_OF_A_ROUND = 3_000_000_000L;
  private static final long FIRST_KEY = 70_000_000_000L;

  private final Schema schema;
  private final LocalDate today;
  private final long creditor;

  HotBench(Schema schema, LocalDate today) {
    this.schema = schema;
    this.today = today;
    this.creditor = schema.number("SELECT MIN(id) FROM creditor");
  }

  /** A line of the table of results. */
  String result() throws Exception {
    multiply();
    BulkBooks books;
    try (Connection connection = schema.getConnection()) {
      books = BulkBooks.read(connection);
    }
    double[] hot = new double[ROUNDS];
    double[] spread = new double[ROUNDS];
    round(books, 1);
    for (int i = 0; i < ROUNDS; i++) {
      hot[i] = round(books, 1);
      spread[i] = round(books, CREDITORS);
    }
    Arrays.sort(hot);
    Arrays.sort(spread);
    return String.format(
        Locale.ROOT,
        "| %d connections on 4 accounts | %,.0f events/s | on %,d accounts %,.0f events/s |"
            + " ratio %.2f |",
        CONNECTIONS,
        hot[ROUNDS / 2],
        4 * CREDITORS,
        spread[ROUNDS / 2],
        hot[ROUNDS / 2] / spread[ROUNDS / 2]);
  }

  /** Creditors with books and the rules of the two events that are posted here. */
  private void multiply() throws SQLException {
    try (Connection connection = schema.getConnection();
        Statement statement = connection.createStatement()) {
      String numbers =
          "(SELECT a.n + 50 * b.n AS n FROM (SELECT seq AS n FROM seq_0_to_49) a"
              + " JOIN (SELECT seq AS n FROM seq_0_to_49) b) s";
      for (String table :
          List.of(
              "creditor WHERE x.id = %1$d",
              "ledger WHERE x.creditor_id = %1$d",
              "ledger_account WHERE x.creditor_id = %1$d",
              "posting_rule WHERE x.creditor_id = %1$d AND x.event_kind IN %2$s",
              "posting_rule_line WHERE x.posting_rule_id IN (SELECT r.id FROM posting_rule r"
                  + " WHERE r.creditor_id = %1$d AND r.event_kind IN %2$s)")) {
        String[] named = table.split(" ", 2);
        String where =
            String.format(
                Locale.ROOT, named[1], creditor, "('RECEIVABLE_DOUBTFUL', 'ALLOWANCE_SET')");
        statement.executeUpdate(
            "INSERT INTO "
                + named[0]
                + " SELECT "
                + String.join(", ", columns(named[0]))
                + " FROM "
                + named[0]
                + " x JOIN "
                + numbers
                + " "
                + where);
      }
    }
  }

  private List<String> columns(String table) {
    return schema
        .rows(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = ?"
                + " AND table_name = ? ORDER BY ordinal_position",
            schema.name(),
            table)
        .stream()
        .map(row -> copied(String.valueOf(row[0])))
        .toList();
  }

  private static String copied(String column) {
    return switch (column) {
      case "id", "creditor_id", "posting_rule_id" ->
          "x." + column + " + " + FIRST_KEY + " + 1000000 * s.n";
      case "public_id" -> "RANDOM_BYTES(16)";
      case "creditor_key" -> "CONCAT('hot-', s.n)";
      default -> "x." + column;
    };
  }

  /** Events a second. */
  private double round(BulkBooks books, int creditors) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    long from = System.nanoTime();
    try {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        running.add(threads.submit(() -> post(books, creditors, from + NANOS_OF_A_ROUND)));
      }
      long posted = 0;
      for (Future<Long> thread : running) {
        posted += thread.get();
      }
      return posted / ((System.nanoTime() - from) / 1e9);
    } finally {
      threads.shutdown();
    }
  }

  private long post(BulkBooks books, int creditors, long until) throws SQLException {
    long posted = 0;
    try (Connection connection = schema.getConnection()) {
      connection.setAutoCommit(false);
      while (System.nanoTime() < until) {
        BulkWriter writer =
            new BulkWriter(
                connection, Bench::key, new BulkWriter.Recording("bench", Instant.EPOCH, today));
        BulkLedger journal = books.journal(writer);
        long owner =
            creditor + FIRST_KEY + 1_000_000L * ThreadLocalRandom.current().nextInt(creditors);
        journal.post(posted % 2 == 0 ? doubtful(owner) : allowance(owner));
        journal.write();
        connection.commit();
        posted++;
      }
    }
    return posted;
  }

  private Posting doubtful(long owner) {
    return event(
        owner, EventKind.RECEIVABLE_DOUBTFUL, AmountKind.DOUBTFUL, AmountKind.DOUBTFUL_CONTRA);
  }

  private Posting allowance(long owner) {
    return event(
        owner, EventKind.ALLOWANCE_SET, AmountKind.ALLOWANCE_EXPENSE, AmountKind.ALLOWANCE);
  }

  private Posting event(long owner, EventKind kind, AmountKind one, AmountKind other) {
    Money amount = Money.ofMinor(100, "EUR");
    return new Posting(
        owner,
        kind,
        today,
        "HOT",
        null,
        null,
        "EUR",
        List.of(
            new Posting.Amount(one, amount, null, null, Map.of()),
            new Posting.Amount(other, amount, null, null, Map.of())));
  }
}
