package org.saldo.it.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.RowOutcome;
import org.saldo.receivable.RowResult;

class ConcurrentImportIT extends ImportTest {

  /** Does all of it at the same moment. */
  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    CyclicBarrier start = new CyclicBarrier(work.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> one : work) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  @Test
  void takesAFileOnceThatArrivesTwiceAtTheSameMoment() throws Exception {
    String creditor = aCreditor();
    AnInvoice[] invoices =
        IntStream.range(0, 20)
            .mapToObj(i -> anInvoice("K-" + i).to("Rosa " + word()).of("10.00", "19"))
            .toArray(AnInvoice[]::new);
    byte[] file = AnInvoice.csv(invoices);
    Callable<ImportResult> once = () -> bringIn(creditor, InvoiceFormat.CSV, file);
    List<ImportResult> results = atOnce(List.of(once, once));
    for (int i = 0; i < invoices.length; i++) {
      int row = i;
      assertThat(results.stream().map(result -> result.rows().get(row).outcome()))
          .as("row %s", row + 1)
          .containsExactlyInAnyOrder(RowOutcome.ACCEPTED, RowOutcome.ALREADY_KNOWN);
    }
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM receivable WHERE creditor_id = ?", creditorId(creditor)))
        .isEqualTo(invoices.length);
  }

  @Test
  void makesOneDebtorAndOneCaseOfTheFirstInvoicesOfSomebodyNew() throws Exception {
    String creditor = aCreditor();
    String name = "Rosa " + word();
    List<Callable<RowResult>> eight =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<RowResult>)
                        () -> bringIn(creditor, anInvoice("N-" + i).to(name).of("10.00", "19")))
            .toList();
    List<RowResult> rows = atOnce(eight);
    assertThat(rows).extracting(RowResult::outcome).containsOnly(RowOutcome.ACCEPTED);
    assertThat(rows.stream().map(RowResult::caseNumber).distinct()).hasSize(1);
    assertThat(rows().number("SELECT COUNT(*) FROM debtor WHERE display_name = ?", name)).isOne();
    assertThat(
            rows()
                .list(
                    "SELECT entry_no FROM journal_entry WHERE creditor_id = ? ORDER BY entry_no",
                    creditorId(creditor)))
        .hasToString("[[1], [2], [3], [4], [5], [6], [7], [8]]");
    assertThat(sheet(rows.get(0).caseNumber()).open().total()).hasToString("95.20 EUR");
  }

  @Test
  void makesOneDebtorOfSomebodyNewToTwoCreditors() throws Exception {
    List<String> creditors = List.of(aCreditor(), aCreditor(), aCreditor(), aCreditor());
    String name = "Rosa " + word();
    List<RowResult> rows =
        atOnce(
            creditors.stream()
                .map(
                    c ->
                        (Callable<RowResult>)
                            () -> bringIn(c, anInvoice("N-1").to(name).of("10.00", "19")))
                .toList());
    assertThat(rows).extracting(RowResult::outcome).containsOnly(RowOutcome.ACCEPTED);
    assertThat(rows().number("SELECT COUNT(*) FROM debtor WHERE display_name = ?", name)).isOne();
  }

  @Test
  void numbersEntriesWithoutGapsWhenSomeAreRefused() throws Exception {
    String creditor = aCreditor();
    List<Callable<RowResult>> mixed =
        Stream.concat(
                IntStream.range(0, 4)
                    .mapToObj(i -> anInvoice("G-" + i).to("Rosa " + word()).of("1.00", "0")),
                IntStream.range(0, 4)
                    .mapToObj(i -> anInvoice("G-0").to("Rosa " + word()).of("2.00", "0")))
            .map(invoice -> (Callable<RowResult>) () -> bringIn(creditor, invoice))
            .toList();
    long taken = atOnce(mixed).stream().filter(r -> r.outcome() == RowOutcome.ACCEPTED).count();
    assertThat(taken).isEqualTo(4);
    assertThat(
            rows()
                .number(
                    "SELECT next_entry_no FROM ledger WHERE creditor_id = ?", creditorId(creditor)))
        .isEqualTo(5);
  }
}
