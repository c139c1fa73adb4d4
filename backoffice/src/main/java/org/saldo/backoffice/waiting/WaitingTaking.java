package org.saldo.backoffice.waiting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.check.MarkKind;
import org.saldo.correspondence.check.MessageLook;
import org.saldo.reporting.WaitingFilter;
import org.saldo.reporting.WaitingList;

/** Lets people take all messages that wait away in one PDF, by page and by REST. */
@RequestScoped
public class WaitingTaking {

  @EJB private MessageLook look;
  @EJB private WaitingList list;

  /** The filters as parameters name them; what is no constant stands for none. */
  static WaitingFilter filter(UnaryOperator<String> parameter) {
    return new WaitingFilter(
        parameter.apply("creditor"),
        parameter.apply("template"),
        constant(parameter.apply("channel"), MessageChannel.values()),
        parameter.apply("language"),
        constant(parameter.apply("mark"), MarkKind.values()));
  }

  private static <E extends Enum<E>> E constant(String name, E[] values) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * Writes the messages, the longest waiting first, at most {@link MessageLook#MOST}; nothing stays
   * behind, and never more than one message is in memory.
   */
  public void write(WaitingFilter filter, OutputStream out) throws IOException {
    List<UUID> parcels = list.parcels(filter, MessageLook.MOST);
    Path folder = Files.createTempDirectory("saldo-waiting");
    try {
      Path file = folder.resolve("messages.pdf");
      look.all(parcels, file);
      Files.copy(file, out);
    } finally {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
  }
}
