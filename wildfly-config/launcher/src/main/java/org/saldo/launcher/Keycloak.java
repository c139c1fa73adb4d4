package org.saldo.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with our realm and our theme, in a copy of its own so that demo and tests can run side
 * by side.
 */
final class Keycloak {

  private final StackSettings settings;
  private final Children children;
  private final Path master;
  private final Path copy;

  Keycloak(StackSettings settings, Home home, Children children) {
    this.settings = settings;
    this.children = children;
    String folder = "keycloak-" + Versions.current().keycloak();
    this.master = settings.cache().resolve(folder);
    this.copy = home.of("keycloak").resolve(folder);
  }

  void start() throws IOException, InterruptedException {
    if (!Files.isRegularFile(master.resolve("bin/kc.sh"))) {
      throw new StartRefused(
          "Keycloak is not unpacked in " + master + ": run mvn -Pdemo, which fetches it.");
    }
    buildOnce();
    if (!Files.exists(copy.resolve("copied-by-saldo"))) {
      Folders.delete(copy);
      // lib/quarkus is what the build wrote; everything else in lib never changes.
      Folders.copy(master, copy, file -> file.startsWith("lib") && !file.startsWith("lib/quarkus"));
      Files.createFile(copy.resolve("copied-by-saldo"));
    }
    Folders.delete(copy.resolve("themes/saldo"));
    // Keycloak keeps compressed style sheets there, also of a theme that has changed.
    Folders.delete(copy.resolve("data/tmp"));
    Folders.copy(settings.config().resolve("keycloak-theme/saldo"), copy.resolve("themes/saldo"));
    placeRealm();
    children.start(command());
  }

  void await(Patience patience) throws IOException, InterruptedException {
    patience.await(
        Service.KEYCLOAK.label(),
        "keycloak",
        Duration.ofMinutes(4),
        () -> Patience.status(settings.oidcUrl()) == 200);
    Files.copy(realmToImport(), realmInUse(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes half a minute the first time; two launchers must not build at once. */
  private void buildOnce() throws IOException, InterruptedException {
    Path mark = master.resolve("built-by-saldo");
    try (FileChannel lock =
        FileChannel.open(
            settings.cache().resolve("keycloak.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      lock.lock();
      if (Files.exists(mark)) {
        return;
      }
      Map<String, String> environment = new HashMap<>(environment());
      // The build runs out of memory with the heap that is enough for the server.
      environment.put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
      children.run(
          new Command(
              "keycloak-build",
              master,
              environment,
              List.of("bin/kc.sh", "build", "--db=dev-file")));
      Files.createFile(mark);
    }
  }

  /**
   * A realm that exists is not imported again, so a changed file has to drop what was imported from
   * the old one. The same goes for a first start that never came to its end.
   */
  private void placeRealm() throws IOException {
    String realm = RealmFile.merged(settings.config().resolve("realm"));
    Path inUse = realmInUse();
    if (!Files.exists(inUse) || !Files.readString(inUse).equals(realm)) {
      Folders.delete(copy.resolve("data"));
    }
    Files.createDirectories(realmToImport().getParent());
    Files.writeString(realmToImport(), realm);
  }

  private Path realmToImport() {
    return copy.resolve("data/import/saldo-realm.json");
  }

  private Path realmInUse() {
    return copy.resolve("data/realm-in-use.json");
  }

  private Command command() {
    return new Command(
        "keycloak",
        copy,
        environment(),
        List.of(
            "bin/kc.sh",
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + settings.keycloakPort(),
            "--hostname=" + settings.keycloakUrl(),
            "--cache=local",
            "--import-realm"));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(realmSettings());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms48m -Xmx112m");
    environment.put(
        "JAVA_OPTS_APPEND",
        "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k"
            + " -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20");
    // Without it the build waits twenty seconds for a D-Bus that is not there.
    environment.put("DBUS_SYSTEM_BUS_ADDRESS", "none:");
    return environment;
  }

  /** What the placeholders of the realm file stand for here; a real realm gets its own. */
  private Map<String, String> realmSettings() {
    return Map.of(
        "SALDO_BACKOFFICE_URL", settings.baseUrl(),
        "SALDO_PORTAL_URL", settings.baseUrl(),
        "SALDO_AGENCY_URL", settings.baseUrl(),
        "SALDO_BACKOFFICE_SECRET", "backoffice-demo-secret",
        "SALDO_PORTAL_SECRET", "portal-demo-secret",
        "SALDO_AGENCY_SECRET", "agency-demo-secret",
        "SALDO_BILLING_SECRET", "billing-demo-secret");
  }
}
