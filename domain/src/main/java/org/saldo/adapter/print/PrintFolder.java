package org.saldo.adapter.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.correspondence.LetterContent;
import org.saldo.document.Documents;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/**
 * Delivers letters into a folder. A letter appears there whole or not at all, under its delivery
 * key: a repetition is the same file.
 */
@ApplicationScoped
public class PrintFolder implements Courier {

  @Inject private Documents documents;

  @Inject
  @ConfigProperty(name = "saldo.print.folder")
  private String folder;

  @Override
  public String kind() {
    return "LETTER";
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    LetterContent content = LetterContent.of(parcel.payload());
    Optional<byte[]> pdf =
        content.pdf() != null
            ? Optional.of(content.pdf())
            : documents.content(content.documentId()).map(found -> found.bytes());
    if (pdf.isEmpty()) {
      return Delivery.refused("The document " + content.documentId() + " does not exist.");
    }
    try {
      return Delivery.delivered(place(Path.of(folder), parcel.deliveryKey(), pdf.get()));
    } catch (IOException e) {
      return Delivery.failed("The print folder " + folder + ": " + e);
    }
  }

  static String place(Path folder, String key, byte[] pdf) throws IOException {
    Files.createDirectories(folder);
    Path part = folder.resolve("." + key + ".part");
    try (FileChannel file =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(pdf);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    Path letter = folder.resolve(key + ".pdf");
    Files.move(part, letter, StandardCopyOption.ATOMIC_MOVE);
    return letter.getFileName().toString();
  }
}
