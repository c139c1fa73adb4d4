package org.saldo.adapter.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A hidden folder in which the files of one batch are made; gone afterwards, whatever happens. What
 * a server that died left of the same batch is cleared away first.
 */
record Workshop(Path folder) implements Closeable {

  /** Opens one below a folder, which is made when it is not there. */
  static Workshop in(Path parent, String batch) throws IOException {
    Files.createDirectories(parent);
    for (Path left : below(parent)) {
      if (left.getFileName().toString().startsWith("." + batch + ".")) {
        clear(left);
      }
    }
    return new Workshop(
        Files.createDirectory(parent.resolve("." + batch + "." + UUID.randomUUID())));
  }

  /** Sees to it that what was written is on the disk, not only on its way. */
  void force(List<Path> files) throws IOException {
    for (Path file : files) {
      force(file, StandardOpenOption.WRITE);
    }
    force(folder, StandardOpenOption.READ);
  }

  static void force(Path file, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      channel.force(true);
    }
  }

  /** Removes a folder with all that is in it; nothing happens when it is not there. */
  static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Path> below(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    clear(folder);
  }
}
