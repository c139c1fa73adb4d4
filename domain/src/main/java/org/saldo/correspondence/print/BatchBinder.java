package org.saldo.correspondence.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Writes the files of a batch: the letters in one PDF, the index, the checksums of both. The same
 * batch gives the same bytes as long as its letters are kept.
 */
@ApplicationScoped
public class BatchBinder {

  @Inject private PrintBatches batches;
  @Inject private BatchPrinter printer;

  /** The batch with all its letters, for the postal service alone; empty when there is none. */
  public Optional<Bound> forPost(long batchId) {
    return batches.byId(batchId).map(head -> bound(head, true));
  }

  /** The same for people: without the letters that must not be kept, also while they are. */
  Bound forPeople(BatchHead head) {
    return bound(head, false);
  }

  /** A batch whose files can be written. */
  public record Bound(BatchHead head, BatchFiles files) {}

  private Bound bound(BatchHead head, boolean withSecrets) {
    return new Bound(
        head,
        folder -> {
          BatchPlan plan = BatchPlan.of(head, batches.letters(head.id()));
          Path pdf = folder.resolve(BatchFile.PDF.of(head.number()));
          printer.print(plan, letter -> batches.content(head, letter, withSecrets), pdf);
          Path index = folder.resolve(BatchFile.INDEX.of(head.number()));
          Files.writeString(index, new BatchIndex(plan).text(), StandardCharsets.UTF_8);
          Path checksums = folder.resolve(BatchFile.CHECKSUMS.of(head.number()));
          Files.writeString(checksums, checksum(pdf) + checksum(index), StandardCharsets.UTF_8);
          return List.of(pdf, index, checksums);
        });
  }

  /** A line as {@code sha256sum} writes it. */
  static String checksum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[1 << 16];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        digest.update(part, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest()) + "  " + file.getFileName() + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
