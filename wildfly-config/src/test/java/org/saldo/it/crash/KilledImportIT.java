package org.saldo.it.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saldo.it.Books;
import org.saldo.it.Rows;
import org.saldo.it.rest.Rest;

/**
 * A second server on a schema of its own dies by {@code kill -9} while it takes a file of invoices,
 * and starts again: every invoice is whole or absent, and the same file completes the work.
 *
 * <p>One point of death in the ordinary build; {@code -Pdeep} tries more of them, drawn from a seed
 * that the failure names.
 */
class KilledImportIT extends KilledTest {

  private static final int INVOICES = 400;
  private static final long SEED = Long.getLong("saldo.seed", 20261122L);

  KilledImportIT() {
    super("killed", 2000);
  }

  @Test
  void leavesEveryInvoiceWholeOrAbsent() throws Exception {
    Random dice = new Random(SEED);
    int deaths = DEEP ? 10 : 1;
    for (int death = 0; death < deaths; death++) {
      int after = 1 + dice.nextInt(INVOICES * 3 / 4);
      assertThat(survives("K" + death, after)).as("seed %s, death %s", SEED, death).isTrue();
    }
  }

  /** Whether the file could be completed after the server died once so many were in. */
  private boolean survives(String prefix, int after) throws Exception {
    byte[] file = file(prefix);
    CompletableFuture<Rest.Answer> answer = CompletableFuture.supplyAsync(() -> bringIn(file));
    while (taken(prefix) < after && !answer.isDone()) {
      Thread.sleep(5);
    }
    assertThat(answer).as("the import is still at work").isNotDone();
    kill();
    assertThat(answer.handle((taken, problem) -> problem != null).get())
        .as("the server was killed before it could answer")
        .isTrue();
    startAgain();

    long survived = taken(prefix);
    assertThat(survived).isBetween((long) after, (long) INVOICES - 1);
    everythingIsWhole();
    JsonObject again = bringIn(file).json();
    assertThat(again.getInt("alreadyKnown")).isEqualTo((int) survived);
    assertThat(again.getInt("accepted")).isEqualTo(INVOICES - (int) survived);
    assertThat(again.getJsonArray("rejected")).isEmpty();
    everythingIsWhole();
    return taken(prefix) == INVOICES;
  }

  private void everythingIsWhole() {
    Rows rows = rows();
    new Books(rows).requireInOrder();
    assertThat(
            rows.list(
                "SELECT r.number FROM receivable r LEFT JOIN business_event e"
                    + " ON e.creditor_id = r.creditor_id AND e.reference = r.number"
                    + " AND e.case_file_id = r.case_file_id LEFT JOIN journal_entry j"
                    + " ON j.business_event_id = e.id GROUP BY r.id, r.number"
                    + " HAVING COUNT(e.id) <> 1 OR COUNT(j.id) <> 1"))
        .as("receivables without their event and entry")
        .isEmpty();
    assertThat(
            rows.list(
                "SELECT e.reference FROM business_event e LEFT JOIN receivable r"
                    + " ON r.creditor_id = e.creditor_id AND r.number = e.reference"
                    + " WHERE r.id IS NULL AND e.kind IN ('INVOICE_RECEIVED', 'CREDIT_RECEIVED')"))
        .as("events without their receivable")
        .isEmpty();
    assertThat(
            rows.list(
                "SELECT r.number FROM receivable r LEFT JOIN receivable_tax t"
                    + " ON t.receivable_id = r.id GROUP BY r.id, r.number, r.net_minor"
                    + " HAVING COALESCE(SUM(t.net_minor), r.net_minor) <> r.net_minor"))
        .as("receivables without their taxes")
        .isEmpty();
    assertThat(
            rows.list(
                "SELECT d.number FROM debtor d LEFT JOIN case_file c ON c.debtor_id = d.id"
                    + " WHERE c.id IS NULL"))
        .as("debtors that nobody needs")
        .isEmpty();
    assertThat(
            rows.list(
                "SELECT d.number FROM debtor d WHERE NOT EXISTS (SELECT 1 FROM debtor_name n"
                    + " WHERE n.debtor_id = d.id) OR NOT EXISTS (SELECT 1 FROM debtor_token t"
                    + " WHERE t.debtor_id = d.id)"))
        .as("debtors without name or search words")
        .isEmpty();
  }

  private Rest.Answer bringIn(byte[] file) {
    return as("anna").post("/invoices?creditor=linde&format=csv", file);
  }

  private long taken(String prefix) {
    return rows().number("SELECT COUNT(*) FROM receivable WHERE number LIKE ?", prefix + "-%");
  }

  private static byte[] file(String prefix) {
    return IntStream.range(0, INVOICES)
        .mapToObj(
            i ->
                "%s-%d;2025-03-03;2025-03-17;EUR;100.00;19.00;119.00;119.00;Rosa Kill %s %d;10115;S;19;100.00;19.00"
                    .formatted(prefix, i, prefix, i / 4))
        .collect(
            Collectors.joining(
                "\n",
                "number;issued_on;due_on;currency;net;vat;gross;payable;debtor_name;debtor_postcode;"
                    + "tax1_category;tax1_rate;tax1_net;tax1_vat\n",
                "\n"))
        .getBytes(UTF_8);
  }
}
