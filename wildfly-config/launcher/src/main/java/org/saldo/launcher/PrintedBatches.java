package org.saldo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The batches of letters that wait in the print folder. */
record PrintedBatches(Path folder) {

  /** A file of a batch: its folder has the same name. */
  private static final Pattern FILE = Pattern.compile("([A-Za-z0-9-]{1,100})\\.(?:pdf|csv|sha256)");

  private static final Pattern BATCH = Pattern.compile("[A-Za-z0-9-]{1,100}");

  /** A batch by the name of its folder, with the names of its files. */
  record Batch(String name, Instant printedAt, List<String> files) {

    Batch {
      files = List.copyOf(files);
    }
  }

  /** Whole batches only, the newest first. */
  List<Batch> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> batches = Files.list(folder)) {
      return batches
          .filter(Files::isDirectory)
          .filter(batch -> BATCH.matcher(batch.getFileName().toString()).matches())
          .map(PrintedBatches::described)
          .sorted(Comparator.comparing(Batch::printedAt).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a name, empty when there is none in the folder of its batch. */
  Optional<Path> file(String name) {
    Matcher parts = FILE.matcher(name);
    return parts.matches()
        ? Optional.of(folder.resolve(parts.group(1)).resolve(name)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  private static Batch described(Path batch) {
    try (Stream<Path> files = Files.list(batch)) {
      return new Batch(
          batch.getFileName().toString(),
          Files.getLastModifiedTime(batch).toInstant(),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> FILE.matcher(name).matches())
              .sorted(Comparator.comparing((String name) -> !name.endsWith(".pdf")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
