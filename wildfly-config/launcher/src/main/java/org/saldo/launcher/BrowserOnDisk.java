package org.saldo.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A Chromium that is there already. */
final class BrowserOnDisk {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** A setting that names nothing usable is an error, not a reason to look elsewhere. */
  static Optional<Chromium> named(String setting) {
    if (setting.isBlank()) {
      return Optional.empty();
    }
    Path executable = Path.of(setting);
    if (!Files.isExecutable(executable)) {
      throw new StartRefused("saldo.chromium names " + setting + ", which cannot be executed.");
    }
    return Optional.of(Chromium.installed(executable));
  }

  static Optional<Chromium> onPath(String path) {
    return Arrays.stream(String.valueOf(path).split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::installed);
  }

  private BrowserOnDisk() {}
}
