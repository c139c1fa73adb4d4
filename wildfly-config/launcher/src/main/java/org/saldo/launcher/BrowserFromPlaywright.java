package org.saldo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The Chromium that Playwright downloads itself, when Playwright is on the class path. */
record BrowserFromPlaywright(Path cache) {

  Optional<Chromium> fetch() {
    Path folder = cache.resolve("playwright");
    try {
      Files.createDirectories(folder);
      Optional<Chromium> present = look(folder);
      if (present.isPresent()) {
        return present;
      }
      boolean fetched =
          ToolRun.succeeds(
              folder,
              Duration.ofMinutes(5),
              Map.of("PLAYWRIGHT_BROWSERS_PATH", folder.toString()),
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "com.microsoft.playwright.CLI",
              "install",
              "chromium");
      return fetched ? look(folder) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Chromium> look(Path folder) throws IOException {
    try (var files = Files.find(folder, 4, (file, attributes) -> file.endsWith("chrome"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable)
          .findFirst()
          .map(Chromium::installed);
    }
  }
}
