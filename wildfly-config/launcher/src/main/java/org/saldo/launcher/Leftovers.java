package org.saldo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers the children on disk, because they outlive a launcher that was killed: the next start
 * ends them. The instant of the start is kept beside the number, so that a stranger who got the
 * number later is left alone.
 */
record Leftovers(Path folder) {

  void remember(String name, ProcessHandle process) throws IOException {
    Files.writeString(file(name), process.pid() + " " + startOf(process).orElse(""));
  }

  void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void end() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.child")) {
      for (Path file : files) {
        find(Files.readString(file))
            .ifPresent(process -> new Child(file.getFileName().toString(), process, false).stop());
        Files.delete(file);
      }
    }
  }

  static Optional<ProcessHandle> find(String remembered) {
    String[] parts = remembered.split(" ", 2);
    if (parts.length < 2 || !parts[0].matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(process -> startOf(process).filter(parts[1]::equals).isPresent());
  }

  private static Optional<String> startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString);
  }

  private Path file(String name) {
    return folder.resolve(name + ".child");
  }
}
