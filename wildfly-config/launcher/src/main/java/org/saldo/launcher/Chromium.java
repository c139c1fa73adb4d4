package org.saldo.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A browser for the browser tests, found or fetched.
 *
 * @param executable for Playwright's {@code setExecutablePath}
 * @param arguments what this build of the browser needs to run without a screen, for Playwright's
 *     {@code setArgs}
 */
public record Chromium(Path executable, List<String> arguments) {

  private static final List<String> HEADLESS =
      List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");

  static Chromium installed(Path executable) {
    return new Chromium(executable, HEADLESS);
  }

  static Chromium withoutZygote(Path executable) {
    List<String> arguments = new ArrayList<>(HEADLESS);
    arguments.add("--no-zygote");
    return new Chromium(executable, List.copyOf(arguments));
  }

  /**
   * The first of: the one named by {@code -Dsaldo.chromium}, an installed one, the one of an npm
   * package, Playwright's own, one that the system's package manager installs (as root only).
   *
   * @throws StartRefused when there is none and none can be fetched
   */
  public static Chromium find(Path cache) {
    List<Supplier<Optional<Chromium>>> places =
        List.of(
            () -> BrowserOnDisk.named(System.getProperty("saldo.chromium", "")),
            () -> BrowserOnDisk.onPath(System.getenv("PATH")),
            () -> new BrowserFromNpm(cache).fetch(),
            () -> new BrowserFromPlaywright(cache).fetch(),
            BrowserFromApt::install);
    return places.stream()
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "There is no Chromium for the browser tests and none could be fetched:"
                        + " install one, or name one with -Dsaldo.chromium=/path/to/chromium."));
  }
}
