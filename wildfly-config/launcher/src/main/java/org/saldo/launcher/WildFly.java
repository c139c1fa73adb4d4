package org.saldo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The provisioned server with the EAR of this build, in a base folder of its own. */
final class WildFly {

  private static final List<String> PORTALS = List.of("/backoffice/", "/portal/", "/agency/");

  private final StackSettings settings;
  private final Children children;
  private final Path server;
  private final Path base;
  private final Path sandboxPsp;

  WildFly(StackSettings settings, Home home, Children children) {
    this.settings = settings;
    this.children = children;
    this.server = settings.config().resolve("target/server");
    this.base = home.of("wildfly");
    this.sandboxPsp = settings.config().resolve("sandbox-psp/target/sandbox-psp.war");
  }

  /**
   * Starts it.
   *
   * @param more environment beside what every server of the stack needs
   */
  void start(Map<String, String> more) throws IOException {
    Path ear = settings.config().resolve("target/saldo.ear");
    if (!Files.isDirectory(server)
        || !Files.isRegularFile(ear)
        || !Files.isRegularFile(sandboxPsp)) {
      throw new StartRefused("There is no server in " + server + ": build it with mvn package.");
    }
    // The configuration always as provisioned; only what the server itself keeps survives.
    Folders.delete(base.resolve("configuration"));
    Folders.delete(base.resolve("deployments"));
    Folders.copy(server.resolve("standalone/configuration"), base.resolve("configuration"));
    Files.createDirectories(base.resolve("deployments"));
    Files.copy(ear, base.resolve("deployments/saldo.ear"), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        sandboxPsp,
        base.resolve("deployments/sandbox-psp.war"),
        StandardCopyOption.REPLACE_EXISTING);
    children.start(command(more));
  }

  /** Usable means: the three portals answer, with a page or with the way to the sign-in. */
  void await(Patience patience) throws InterruptedException {
    Duration limit = Duration.ofMinutes(5);
    String management = "http://localhost:" + settings.managementPort();
    patience.await(
        Service.WILDFLY.label(),
        "wildfly",
        limit,
        () -> {
          requireDeployable();
          // Asked earlier, each answer DOWN would be a warning in the log.
          return Files.exists(base.resolve("deployments/saldo.ear.deployed"))
              && Patience.status(management + "/health/ready") == 200;
        });
    for (String portal : PORTALS) {
      patience.await(
          "The page " + settings.baseUrl() + portal,
          "wildfly",
          Duration.ofSeconds(90),
          () -> {
            requireDeployable();
            int status = Patience.status(settings.baseUrl() + portal);
            return status == 200 || status == 302;
          });
    }
  }

  private void requireDeployable() {
    if (Files.exists(base.resolve("deployments/saldo.ear.failed"))) {
      throw new StartRefused(
          "saldo.ear could not be deployed, see the first ERROR in "
              + children.log("wildfly")
              + ".");
    }
  }

  private Command command(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(settings.wildFlyEnvironment());
    environment.putAll(more);
    // Two servers of one machine may share a database, and must not share a name there.
    environment.put("SALDO_NODE", "saldo-" + settings.portOffset());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MALLOC_ARENA_MAX", "2");
    // The script then passes signals on to its JVM and waits for it.
    environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "1");
    environment.put(
        "JAVA_OPTS",
        "-Xms64m "
            + settings.wildFlyOptions()
            + " -XX:MaxMetaspaceSize=384m -XX:+UseSerialGC"
            + " -Dfile.encoding=UTF-8 -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true");
    return new Command(
        "wildfly",
        server,
        environment,
        List.of(
            "bin/standalone.sh",
            "-b",
            "127.0.0.1",
            "-Djboss.server.base.dir=" + base,
            "-Djboss.socket.binding.port-offset=" + settings.portOffset()));
  }
}
