package org.saldo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.saldo.batch.BulkLoad;
import org.saldo.calendar.BusinessClock;
import org.saldo.launcher.Service;
import org.saldo.launcher.Stack;
import org.saldo.launcher.StackSettings;
import org.saldo.reporting.LedgerVerification;
import org.saldo.sample.SamplePortfolio;

/**
 * Measures Saldo against what the same database does without it, and a large portfolio against a
 * small one.
 *
 * <p>Arguments: the folder {@code wildfly-config}, and the number of debtors of the large
 * portfolio.
 */
public final class Bench {

  private static final int DEBTORS_OF_A_TRANSACTION = 1_000;
  private static final int INVOICES = 1_000;
  private static final int ROUNDS = 3;
  private static final int FEW = 200;
  private static final int DEBTORS_WITH_FEES = 2_000;
  private static final int FEES = 100_000;

  /** The parts that need a server. */
  private static final List<String> SERVER =
      List.of(
          "portfolio",
          "statement",
          "recompute",
          "books",
          "chain",
          "hot",
          "mails",
          "dunning",
          "idle");

  private static final AtomicLong KEYS = new AtomicLong(1_000_000_000L);

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    int debtors = Integer.parseInt(arguments[1]);
    if (wanted("letters")) {
      LetterBench.results().forEach(Bench::say);
    }
    if (SERVER.stream().anyMatch(Bench::wanted)) {
      withServer(arguments, debtors);
    }
    System.exit(0);
  }

  private static void withServer(String[] arguments, int debtors) throws Exception {
    try (Stack stack =
        Stack.start(settings(Path.of(arguments[0])), EnumSet.allOf(Service.class), Bench::say)) {
      Schema server = new Schema(stack.settings().database(), "saldo");
      Caller caller = new Caller(stack.settings());
      if (wanted("portfolio")) {
        portfolio(server, caller, debtors);
      }
      if (wanted("statement")) {
        new StatementBench(caller, server).results().forEach(Bench::say);
      }
      if (wanted("recompute")) {
        new ReplayBench(caller, server, server.beside("saldo_limit"))
            .results(Integer.getInteger("saldo.bench.cases"))
            .forEach(Bench::say);
      }
      if (wanted("books")) {
        books(server, Long.getLong("saldo.bench.lines"));
      }
      if (wanted("chain")) {
        new ChainBench(caller, server)
            .results(Long.getLong("saldo.bench.chained"))
            .forEach(Bench::say);
        new ExportBench(caller, server).results().forEach(Bench::say);
      }
      if (wanted("mails")) {
        new MailBench(server, stack.mail(), stack.settings().smtpPort())
            .results(Integer.getInteger("saldo.bench.mails"))
            .forEach(Bench::say);
      }
      if (wanted("dunning")) {
        new DunningBench(caller, server)
            .results(Integer.getInteger("saldo.bench.due"))
            .forEach(Bench::say);
      }
      if (wanted("idle")) {
        new IdleBench(caller, server)
            .results(Integer.getInteger("saldo.bench.open"))
            .forEach(Bench::say);
      }
      if (wanted("hot")) {
        say(new HotBench(server.beside("saldo_hot"), SamplePortfolio.demo().today()).result());
      }
    }
  }

  /**
   * Durable and compiled as in operation; ports and folders that neither a demo nor the tests have.
   */
  private static StackSettings settings(Path config) {
    StackSettings tests = StackSettings.tests(config);
    return new StackSettings(
        config,
        tests.cache(),
        tests.home().resolveSibling("bench"),
        33506,
        8380,
        2000,
        true,
        Optional.empty(),
        List.of("--innodb-buffer-pool-size=1G", "--innodb-log-file-size=512M"),
        "-Xmx" + System.getProperty("saldo.wildfly.heap", "768m"));
  }

  /** A timed load counts only if it gives what the services give. */
  private static void requireSameRows(Schema services) {
    int debtors = Integer.parseInt(System.getenv("SALDO_SAMPLE_DEBTORS"));
    Schema bulk = services.beside("saldo_bulk");
    load(bulk, debtors);
    SampleComparison comparison = new SampleComparison(services, bulk);
    List<String> differences = comparison.differences();
    if (!differences.isEmpty()) {
      differences.stream().limit(20).forEach(Bench::say);
      throw new IllegalStateException(
          differences.size() + " differences between services and bulk load");
    }
    say(
        "%d debtors by services and by bulk load: %d rows, no difference",
        debtors, comparison.rows());
  }

  private static void requireBooksInOrder(Schema schema) throws Exception {
    try (OneConnection connection = new OneConnection(schema)) {
      long from = System.nanoTime();
      List<LedgerVerification.Finding> findings =
          connection.report(LedgerVerification.class).findings();
      if (!findings.isEmpty()) {
        throw new IllegalStateException("the books are not in order: " + findings);
      }
      say("Verification of the books: no finding, %.1f s", seconds(from));
    }
  }

  /** A key that nothing in any schema has yet. */
  static long key() {
    return KEYS.getAndIncrement();
  }

  /** Loads a portfolio into a schema that has the creditors. */
  static BulkLoad.Loaded load(Schema schema, int debtors) {
    SamplePortfolio demo = SamplePortfolio.demo();
    BusinessClock clock = new BusinessClock(() -> Optional.of(demo.today()), "Europe/Berlin");
    Map<String, Long> creditors = new HashMap<>();
    schema
        .rows("SELECT creditor_key, id FROM creditor")
        .forEach(row -> creditors.put((String) row[0], ((Number) row[1]).longValue()));
    String by = (String) schema.rows("SELECT recorded_by FROM posting_rule LIMIT 1").get(0)[0];
    return new BulkLoad(
            schema,
            KEYS::getAndAdd,
            by,
            clock::now,
            new SamplePortfolio(demo.seed(), demo.today(), debtors))
        .load(creditors);
  }

  private static Schema loads(Schema small, int debtors) throws Exception {
    Schema large = small.beside("saldo_large");
    long from = System.nanoTime();
    BulkLoad.Loaded loaded = load(large, debtors);
    double ours = loaded.rows() / seconds(from);
    say(
        "Bulk load: %d debtors, %d documents, %d rows in %.1f s",
        debtors, loaded.documents(), loaded.rows(), seconds(from));
    Schema limit = small.beside("saldo_limit");
    RawCopy.Written raw = new RawCopy(large, limit).all(DEBTORS_OF_A_TRANSACTION);
    say("Plain JDBC: %d rows in %.1f s", raw.rows(), raw.seconds());
    say(
        "| bulk load | %,.0f rows/s | plain JDBC %,.0f rows/s | ratio %.2f |",
        ours, raw.rowsPerSecond(), ours / raw.rowsPerSecond());
    return large;
  }

  private static void imports(Caller caller, Schema small) throws Exception {
    ImportBench bench = new ImportBench(caller, small, small.beside("saldo_limit"));
    bench.round(0, INVOICES / 4);
    List<Double> ours = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      ImportBench.Round result = bench.round(round, INVOICES);
      ours.add(result.invoices() / result.services());
      raw.add(result.invoices() / result.jdbc());
    }
    double our = median(ours);
    double limit = median(raw);
    say(
        "| invoice import | %,.0f invoices/s | plain JDBC %,.0f invoices/s | ratio %.2f |",
        our, limit, our / limit);
  }

  private static void portfolio(Schema server, Caller caller, int debtors) throws Exception {
    requireSameRows(server);
    Schema large = loads(server, debtors);
    requireBooksInOrder(large);
    imports(caller, server);
    Schema small = server.beside("saldo_small");
    load(small, FEW);
    pages(small, large);
  }

  private static void books(Schema server, long lines) throws Exception {
    Schema books = server.beside("saldo_books");
    load(books, DEBTORS_WITH_FEES);
    Schema limit = server.beside("saldo_limit");
    new RawCopy(books, limit).all(DEBTORS_OF_A_TRANSACTION);
    say(new PostingBench(books, limit, SamplePortfolio.demo().today()).result(FEES));
    new CheckBench(books).results(lines).forEach(Bench::say);
  }

  /** Whether a part is asked for by name; all are when none is named. */
  private static boolean wanted(String part) {
    List<String> parts = List.of(System.getProperty("saldo.bench.parts", "").split(","));
    return parts.equals(List.of("")) || parts.contains(part);
  }

  private static void pages(Schema small, Schema large) throws Exception {
    Map<String, OneConnection.Cost> little = PageBench.costs(small);
    Map<String, OneConnection.Cost> much = PageBench.costs(large);
    say("| page | small ms | rows read | large ms | rows read | ratio |");
    say("| --- | ---: | ---: | ---: | ---: | ---: |");
    little.forEach(
        (page, before) -> {
          OneConnection.Cost after = much.get(page);
          say(
              "| %s | %.1f | %d | %.1f | %d | %.1f |",
              page,
              before.millis(),
              before.rowsRead(),
              after.millis(),
              after.rowsRead(),
              after.millis() / before.millis());
        });
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  private static void say(String text, Object... arguments) {
    System.out.println(arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments));
  }
}
