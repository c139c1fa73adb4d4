package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saldo.it.Books;

/**
 * A second server on a schema of its own dies by {@code kill -9} while it closes days, and starts
 * again: it goes on by itself, and no day is closed by half or twice. Once in the ordinary build,
 * at 20 points in {@code -Pdeep}, drawn from a seed that the failure names.
 */
class KilledClosingIT extends KilledTest {

  private static final long SEED = Long.getLong("saldo.seed", 20261125L);
  private static final int PATIENCE_SECONDS = 240;

  /** Longer than the look at a day and its closing take. */
  private static final int LONGEST_MILLIS = 12_000;

  KilledClosingIT() {
    super("killed-closing", 6000);
  }

  @Override
  boolean played() {
    return true;
  }

  @Test
  void closesEachDayOnceAndWhole() throws InterruptedException {
    Random dice = new Random(SEED);
    String today = as("anna").get("/demo/clock").json().getString("today");
    for (String creditor : new String[] {"linde", "nordlicht", "ostermann"}) {
      String recipient =
          "{\"creditor\":\""
              + creditor
              + "\",\"address\":\"auditor@example.org\",\"language\":\"en\","
              + "\"frequency\":\"EVERY_DAY\",\"from\":\"2020-01-01\",\"reason\":\"test\"}";
      assertThat(as("anna").postJson("/ledger/anchor-recipients", recipient).status())
          .isEqualTo(200);
      String wish = "{\"creditor\":\"" + creditor + "\",\"until\":\"" + today + "\"}";
      assertThat(as("anna").postJson("/ledger/days", wish).status()).isEqualTo(202);
    }
    for (int death = 0; death < (DEEP ? 20 : 1); death++) {
      Thread.sleep(dice.nextInt(LONGEST_MILLIS));
      kill();
      nothingIsHalf();
      startAgain();
    }
    for (int i = 0; wanted() > 0 && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    assertThat(wanted()).as("closing went on by itself, seed %s", SEED).isZero();
    nothingIsHalf();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM ledger b WHERE b.next_entry_no - 1 <> (SELECT COUNT(*)"
                        + " FROM ledger_hash h WHERE h.creditor_id = b.creditor_id)"
                        + " AND b.creditor_id IN (SELECT creditor_id FROM ledger_day)"))
        .as("books of which not every entry is in the chain, seed %s", SEED)
        .isZero();
    assertThat(
            rows()
                .list(
                    "SELECT id FROM creditor WHERE id NOT IN (SELECT creditor_id FROM ledger_day)"))
        .as("creditors of whom every day is held, also of client money")
        .isEmpty();
    assertThat(rows().number("SELECT COUNT(*) FROM check_day_unchanged")).isZero();
    assertThat(rows().number("SELECT COUNT(*) FROM check_day_chained")).isZero();
    new Books(rows()).requireInOrder();
  }

  private long wanted() {
    return rows().number("SELECT COUNT(*) FROM ledger_desk WHERE wanted_until IS NOT NULL");
  }

  /**
   * Each closed day has all its entries in the chain, its sums, its anchor on the way once, and
   * nothing is booked on it.
   */
  private void nothingIsHalf() {
    assertThat(
            rows()
                .list(
                    "SELECT d.creditor_id, d.day_on, COUNT(p.id) FROM ledger_day d"
                        + " LEFT JOIN outbox_parcel p ON p.kind = 'ANCHOR' AND p.delivery_key"
                        + " LIKE CONCAT('anchor-', d.creditor_id, '-', d.day_on, '-%')"
                        + " GROUP BY d.creditor_id, d.day_on HAVING COUNT(p.id) <> 1"))
        .isEmpty();
    assertThat(
            rows()
                .number(
                    "SELECT (SELECT COUNT(*) FROM anchor_dispatch) -"
                        + " (SELECT COUNT(*) FROM ledger_day)"))
        .isZero();
    assertThat(
            rows()
                .list(
                    "SELECT d.creditor_id, d.day_on FROM ledger_day d WHERE d.last_no >= d.first_no"
                        + " AND ((SELECT COUNT(*) FROM ledger_hash h"
                        + " WHERE h.creditor_id = d.creditor_id"
                        + " AND h.entry_no BETWEEN d.first_no AND d.last_no) <> d.last_no - d.first_no + 1"
                        + " OR NOT EXISTS (SELECT 1 FROM ledger_day_sum s"
                        + " WHERE s.ledger_day_id = d.id))"))
        .isEmpty();
    assertThat(
            rows()
                .list(
                    "SELECT b.creditor_id FROM ledger b JOIN ledger_day d"
                        + " ON d.creditor_id = b.creditor_id GROUP BY b.creditor_id, b.open_from"
                        + " HAVING DATEDIFF(b.open_from, MAX(d.day_on)) <> 1"))
        .isEmpty();
  }
}
