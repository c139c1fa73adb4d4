package org.saldo.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saldo.sample.SamplePortfolio;

/**
 * A night in which nothing is due, over many open receivables: against a scan of an index that
 * covers when they are due, and against a tenth of them.
 */
final class IdleBench {

  private static final int CASES_OF_A_TRANSACTION = 200;
  private static final int ITEMS_OF_A_CASE = 4;
  private static final int ROUNDS = 3;
  private static final LocalDate TODAY = SamplePortfolio.DEMO_DATE;

  private final Caller caller;
  private final Schema schema;
  private final Nights nights;

  IdleBench(Caller caller, Schema schema) {
    this.caller = caller;
    this.schema = schema;
    this.nights = new Nights(caller.as("sven"), schema, TODAY);
  }

  /** Lines of the table of results, for so many open receivables, and for a tenth of them. */
  List<String> results(int open) throws Exception {
    nights.keepMessages();
    nights.run(); // what is due
    ClaimCase one = overdueForDays();
    CaseCopies copies = new CaseCopies(schema, one.id());
    int cases = open / ITEMS_OF_A_CASE;
    int few = Math.max(1, cases / 10);
    copies.write(1, few, CASES_OF_A_TRANSACTION);
    Nights.Night little = quiet(few);
    copies.write(few + 1, cases, CASES_OF_A_TRANSACTION);
    Nights.Night much = quiet(cases);
    double scan = scan();
    return List.of(
        DunningBench.row(
            "night with nothing due, %,d open receivables of %,d cases".formatted(open, cases),
            "%.2f s".formatted(much.seconds()),
            "scan of a covering index %.3f s".formatted(scan),
            much.seconds() / scan),
        DunningBench.row(
            "... ten times as many",
            "%.2f s".formatted(much.seconds()),
            "a tenth of them %.2f s".formatted(little.seconds()),
            much.seconds() / little.seconds()),
        DunningBench.row(
            "... heap at its peak",
            much.heap() + " MB",
            "a tenth of them " + little.heap() + " MB",
            (double) much.heap() / little.heap()));
  }

  /** The median of some runs that look at so many cases at least, each of them. */
  private Nights.Night quiet(int cases) throws InterruptedException {
    List<Nights.Night> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Nights.Night night = nights.run();
      if (night.done() + night.parked() > 0 || night.seen() < cases) {
        throw new IllegalStateException(cases + " cases had nothing due: " + night);
      }
      rounds.add(night);
    }
    rounds.sort(Comparator.comparing(Nights.Night::seconds));
    return rounds.get(ROUNDS / 2);
  }

  /** Seconds, the median of some. */
  private double scan() {
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      schema.rows(
          "SELECT COUNT(*), SUM(due_on <= ?), MAX(case_file_id) FROM receivable"
              + " FORCE INDEX (ix_receivable_case)",
          TODAY);
      rounds.add((System.nanoTime() - from) / 1e9);
    }
    rounds.sort(Comparator.naturalOrder());
    return rounds.get(ROUNDS / 2);
  }

  /** A case whose oldest invoice is overdue for less days than the first step wants. */
  private ClaimCase overdueForDays() throws SQLException {
    ClaimCase one = ClaimCase.of(caller, schema, "IDLE", ITEMS_OF_A_CASE, TODAY.minusDays(20), 1);
    one.open(TODAY.minusDays(2));
    return one;
  }
}
