package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saldo.it.rest.Rest;

/**
 * A second server on a schema of its own dies by {@code kill -9} while it writes exports, and
 * starts again: it goes on behind the last part, and the bytes are those of an export that nobody
 * disturbed. Once in the ordinary build, at 20 points in {@code -Pdeep}, drawn from a seed that the
 * failure names.
 */
class KilledExportIT extends KilledTest {

  private static final long SEED = Long.getLong("saldo.seed", 20261126L);
  private static final int PATIENCE_SECONDS = 120;

  /** From the order to the end of the last file. */
  private static final int LONGEST_MILLIS = 5_000;

  KilledExportIT() {
    super("killed-export", 7000);
  }

  @Override
  boolean played() {
    return true;
  }

  @Test
  void writesTheSameBytesAsIfNobodyHadDied() throws InterruptedException {
    Random dice = new Random(SEED);
    String first = ordered("/ledger/exports", order());
    String whole = hash(first);
    for (int death = 0; death < (DEEP ? 20 : 1); death++) {
      String disturbed = ordered("/ledger/exports/" + first + "/again", "{}");
      Thread.sleep(dice.nextInt(LONGEST_MILLIS));
      kill();
      assertThat(
              rows()
                  .list(
                      "SELECT f.export_id, f.file_no FROM ledger_export_file f"
                          + " WHERE f.part_count <> (SELECT COUNT(*) FROM ledger_export_part p"
                          + " WHERE p.export_id = f.export_id AND p.file_no = f.file_no)"
                          + " OR f.byte_count <> (SELECT COALESCE(SUM(p.plain_size), 0)"
                          + " FROM ledger_export_part p WHERE p.export_id = f.export_id"
                          + " AND p.file_no = f.file_no)"))
          .isEmpty();
      startAgain();
      assertThat(hash(disturbed)).as("seed %s, death %s", SEED, death).isEqualTo(whole);
    }
  }

  private static String order() {
    return "{\"creditor\":\"linde\",\"format\":\"AUDIT\",\"closedOnly\":false,"
        + "\"from\":\"2000-01-01\",\"until\":\"2099-12-31\"}";
  }

  private String ordered(String path, String body) {
    Rest.Answer answer = as("anna").postJson(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.json().getString("id");
  }

  private String hash(String id) throws InterruptedException {
    String state = "";
    for (int i = 0; i < PATIENCE_SECONDS && !state.equals("DONE"); i++) {
      Thread.sleep(1000);
      state = as("anna").get("/ledger/exports/" + id).json().getString("state");
    }
    assertThat(state).isEqualTo("DONE");
    return as("anna").get("/ledger/exports/" + id).json().getString("sha256");
  }
}
