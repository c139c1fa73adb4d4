package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saldo.it.mail.ParcelRows;

/**
 * A second server on a schema of its own dies by {@code kill -9} while it cuts letters into batches
 * and hands them over, and starts again: each letter is in exactly one batch, each batch lies in
 * its folder, whole, once, with the right checksums, and no secret is left. Twice in the ordinary
 * build, at 20 points in {@code -Pdeep}, drawn from a seed that the failure names.
 */
class KilledPrintingIT extends KilledTest {

  private static final int LETTERS = 120;

  /** Every fourth letter must not be kept. */
  private static final int SECRET = 4;

  /** From the first letter that is due to the last batch that is handed over. */
  private static final int LONGEST_MILLIS = 5_000;

  private static final long SEED = Long.getLong("saldo.seed", 20261128L);
  private static final int PATIENCE_SECONDS = 120;

  KilledPrintingIT() {
    super("killed-printing", 9000);
  }

  @Test
  void putsEachLetterIntoOneWholeBatch() throws Exception {
    Random dice = new Random(SEED);
    for (int death = 1; death <= (DEEP ? 20 : 2); death++) {
      int point = dice.nextInt(LONGEST_MILLIS);
      String where = "seed %s, death %s after %s ms".formatted(SEED, death, point);
      for (int i = 0; i < LETTERS; i++) {
        ParcelRows.letter(rows(), i % SECRET > 0);
      }
      Thread.sleep(point);
      kill();
      requireInOneBatch(where);
      requireWholeFolders(where);
      startAgain();
      awaitHandedOver(where);
      requireInOneBatch(where);
      requireWholeFolders(where);
      assertThat(folders().stream().map(f -> f.getFileName().toString()).toList())
          .as(where)
          .containsExactlyInAnyOrderElementsOf(
              rows().list("SELECT number FROM print_batch").stream()
                  .map(row -> (String) row.get(0))
                  .toList());
      assertThat(count("SELECT COUNT(*) FROM print_letter WHERE recipient LIKE 'Anna Muster%'"))
          .as(where)
          .isEqualTo((long) death * LETTERS);
      assertThat(count("SELECT COUNT(*) FROM print_letter_content")).as(where).isZero();
    }
  }

  private long count(String sql) {
    return rows().number(sql);
  }

  /** What is sent and what is in a batch are the same letters, whenever one looks. */
  private void requireInOneBatch(String where) {
    assertThat(
            rows()
                .list(
                    "SELECT p.delivery_key FROM outbox_parcel p LEFT JOIN print_letter l"
                        + " ON l.delivery_key = p.delivery_key LEFT JOIN print_batch b"
                        + " ON b.id = l.batch_id WHERE p.kind = 'LETTER' AND ((p.state = 'SENT')"
                        + " <> (l.id IS NOT NULL) OR (p.state = 'SENT' AND p.provider_key"
                        + " <> CONCAT(b.number, '/', l.sequence_no)))"))
        .as(where)
        .isEmpty();
    assertThat(
            rows()
                .list(
                    "SELECT b.number FROM print_batch b WHERE b.letter_count <>"
                        + " (SELECT COUNT(*) FROM print_letter l WHERE l.batch_id = b.id)"
                        + " OR b.number IS NULL OR NOT EXISTS (SELECT 1 FROM outbox_parcel p"
                        + " WHERE p.kind = 'PRINT_BATCH' AND p.id = b.parcel_id)"))
        .as(where)
        .isEmpty();
  }

  private void awaitHandedOver(String where) throws InterruptedException {
    String open =
        "SELECT (SELECT COUNT(*) FROM outbox_parcel WHERE kind IN ('LETTER', 'PRINT_BATCH')"
            + " AND state <> 'SENT') + (SELECT COUNT(*) FROM print_batch"
            + " WHERE batch_state <> 'HANDED_OVER')";
    for (int i = 0; count(open) > 0 && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    assertThat(count(open)).as("not handed over, %s", where).isZero();
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(settings().printFolder())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(settings().printFolder())) {
      return all.filter(folder -> !folder.getFileName().toString().startsWith(".")).toList();
    }
  }

  /** A folder that can be seen is whole, also while the server lies dead. */
  private void requireWholeFolders(String where) throws Exception {
    for (Path folder : folders()) {
      String batch = folder.getFileName().toString();
      for (String line : Files.readAllLines(folder.resolve(batch + ".sha256"))) {
        String[] parts = line.split("  ", 2);
        assertThat(sha256(folder.resolve(parts[1])))
            .as("%s, %s", parts[1], where)
            .isEqualTo(parts[0]);
      }
      assertThat(Files.readAllLines(folder.resolve(batch + ".csv")))
          .as("%s, %s", batch, where)
          .hasSize(
              1
                  + (int)
                      rows()
                          .number("SELECT letter_count FROM print_batch WHERE number = ?", batch));
    }
  }

  private static String sha256(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
