package org.saldo.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program to be started: its name is that of its log file. */
record Command(String name, Path folder, Map<String, String> environment, List<String> words) {

  Process start(Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // Meant for Maven's own JVM, or for another WildFly.
    List.of("MAVEN_OPTS", "JAVA_TOOL_OPTIONS", "JBOSS_HOME", "JBOSS_BASE_DIR")
        .forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    return builder.start();
  }
}
