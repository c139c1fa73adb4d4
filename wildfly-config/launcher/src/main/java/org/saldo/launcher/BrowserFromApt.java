package org.saldo.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The Chromium of a Debian machine; only root may install it. */
final class BrowserFromApt {

  static Optional<Chromium> install() {
    if (!"root".equals(System.getProperty("user.name")) || !apt("update")) {
      return Optional.empty();
    }
    return apt("install", "-y", "chromium")
        ? BrowserOnDisk.onPath(System.getenv("PATH"))
        : Optional.empty();
  }

  private static boolean apt(String... words) {
    String[] command = new String[words.length + 2];
    command[0] = "apt-get";
    command[1] = "-qq";
    System.arraycopy(words, 0, command, 2, words.length);
    return ToolRun.succeeds(
        Path.of("/"), Duration.ofMinutes(10), Map.of("DEBIAN_FRONTEND", "noninteractive"), command);
  }

  private BrowserFromApt() {}
}
