package org.saldo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much heap the server uses, as the tools of the JDK see it. */
final class ServerHeap {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private ServerHeap() {}

  /** In megabytes; 0 where it cannot be told. */
  static long megabytes() {
    return server().map(ServerHeap::used).orElse(0L);
  }

  private static Optional<ProcessHandle> server() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            child ->
                child.info().commandLine().map(line -> line.contains("jboss-modules")).orElse(false)
                    && child.info().command().map(c -> c.endsWith("java")).orElse(false))
        .findFirst();
  }

  private static long used(ProcessHandle server) {
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  String.valueOf(server.pid()),
                  "GC.heap_info")
              .redirectErrorStream(true)
              .start();
      String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher used = USED.matcher(text);
      return used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
