package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.mail.ParcelRows;
import org.saldo.it.server.TestStack;

/**
 * A second server hands its batches over by SFTP: to nobody but the one whose key is known, again
 * after the line broke, and never so that half of a batch can be seen.
 */
class SftpHandOverIT extends KilledTest {

  private static final int PATIENCE_SECONDS = 120;

  private final PostOffice post;

  SftpHandOverIT() throws IOException, GeneralSecurityException {
    super("sftp-hand-over", 11_000);
    Path home = TestStack.settings().home().resolveSibling("post-office");
    post = new PostOffice(Files.createTempDirectory(Files.createDirectories(home), "in"));
  }

  @Override
  String options() {
    return " -Dsaldo.print.to=sftp -Dsaldo.print.sftp.host=127.0.0.1 -Dsaldo.print.sftp.port="
        + post.port()
        + " -Dsaldo.print.sftp.user=saldo -Dsaldo.print.sftp.password=right"
        + " -Dsaldo.print.sftp.folder=/in -Dsaldo.print.sftp.fingerprint="
        + post.fingerprint()
        + " -Dsaldo.outbox.retry.seconds=1";
  }

  @AfterEach
  void close() throws IOException {
    post.close();
  }

  private void await(String condition) throws InterruptedException {
    String sql = "SELECT COUNT(*) FROM outbox_parcel WHERE kind = 'PRINT_BATCH' AND " + condition;
    for (int i = 0; i < PATIENCE_SECONDS * 4 && rows().number(sql) == 0; i++) {
      Thread.sleep(250);
    }
    assertThat(rows().number(sql)).as("%s: %s", condition, parcels()).isOne();
  }

  private List<List<Object>> parcels() {
    return rows()
        .list("SELECT state, attempts, last_error FROM outbox_parcel WHERE kind = 'PRINT_BATCH'");
  }

  private String error() {
    return (String) parcels().get(0).get(2);
  }

  @Test
  void handsOverOnceToTheOneWhoIsKnown() throws Exception {
    post.showAnotherKey(true);
    ParcelRows.letter(rows(), true);
    await("attempts >= 1 AND last_error IS NOT NULL");
    assertThat(error()).contains("The hand-over of P").contains("HOST_KEY_NOT_VERIFIABLE");
    assertThat(post.signIns()).as("not even a password").isZero();
    assertThat(post.place()).isEmptyDirectory();

    post.breakLines(true);
    post.showAnotherKey(false);
    await("attempts >= 2 AND last_error NOT LIKE '%HOST_KEY%'");
    assertThat(post.broken()).isPositive();
    assertThat(post.signIns()).isPositive();
    assertThat(post.visible()).as("no half batch").isEmpty();
    assertThat(rows().list("SELECT DISTINCT batch_state FROM print_batch"))
        .as("it is to be handed over still")
        .doesNotContain(List.of("HANDED_OVER"));

    post.breakLines(false);
    await("state = 'SENT'");
    String batch = (String) rows().list("SELECT number FROM print_batch").get(0).get(0);
    assertThat(post.visible()).containsExactly(batch);
    assertThat(rows().list("SELECT batch_state FROM print_batch"))
        .containsExactly(List.of("HANDED_OVER"));
    requireWhole(post.place().resolve(batch), batch);
  }

  private static void requireWhole(Path folder, String batch) throws Exception {
    List<String> sums = Files.readAllLines(folder.resolve(batch + ".sha256"));
    assertThat(sums).hasSize(2);
    for (String line : sums) {
      String[] parts = line.split("  ", 2);
      byte[] file = Files.readAllBytes(folder.resolve(parts[1]));
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
          .as(parts[1])
          .isEqualTo(parts[0]);
    }
  }
}
