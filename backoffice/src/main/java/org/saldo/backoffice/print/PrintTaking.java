package org.saldo.backoffice.print;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.saldo.correspondence.print.BatchFile;
import org.saldo.correspondence.print.PrintDesk;

/** Lets people take the files of batches away, by page and by REST. */
@RequestScoped
public class PrintTaking {

  @EJB private PrintDesk desk;

  /**
   * A file of a batch; empty when there is none for the caller.
   *
   * @param name {@code pdf}, {@code index} or {@code checksums}
   */
  public Optional<PrintDesk.Taken> take(UUID batch, String name) {
    return Stream.of(BatchFile.values())
        .filter(file -> file.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .flatMap(file -> desk.take(batch, file));
  }

  /** Makes the file and writes it; nothing of it stays. */
  public void write(PrintDesk.Taken taken, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("saldo-print");
    try {
      taken.files().into(folder);
      Files.copy(folder.resolve(taken.fileName()), out);
    } finally {
      for (BatchFile file : BatchFile.values()) {
        Files.deleteIfExists(folder.resolve(file.of(taken.batch())));
      }
      Files.deleteIfExists(folder);
    }
  }
}
