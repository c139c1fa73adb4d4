package org.saldo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The letters that wait in the print folder. */
record PrintedLetters(Path folder) {

  /** A letter by the name of its file. */
  record Letter(String name, Instant printedAt, long bytes) {}

  /** Whole letters only, the newest first. */
  List<Letter> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isLetter(file.getFileName().toString()))
          .map(PrintedLetters::described)
          .sorted(Comparator.comparing(Letter::printedAt).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a name, empty when there is none in this very folder. */
  Optional<Path> file(String name) {
    return Optional.of(name)
        .filter(PrintedLetters::isLetter)
        .map(folder::resolve)
        .filter(Files::isRegularFile);
  }

  private static boolean isLetter(String name) {
    return name.matches("[A-Za-z0-9-]{1,100}\\.pdf");
  }

  private static Letter described(Path file) {
    try {
      return new Letter(
          file.getFileName().toString(),
          Files.getLastModifiedTime(file).toInstant(),
          Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
