package org.saldo.it.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.saldo.launcher.Database;
import org.saldo.launcher.MailServer;
import org.saldo.launcher.Ports;
import org.saldo.launcher.Service;
import org.saldo.launcher.SmsCentre;
import org.saldo.launcher.Stack;
import org.saldo.launcher.StackSettings;
import org.saldo.launcher.StartRefused;

/** Database, Keycloak and mail server of the tests; the server comes from Arquillian. */
public final class TestStack {

  private static Stack running;
  private static FakeClamd clamd;

  /** Ports and folders of the tests; the working folder is {@code wildfly-config}. */
  public static StackSettings settings() {
    StackSettings embedded = StackSettings.tests(Path.of("").toAbsolutePath());
    return Boolean.getBoolean("saldo.it.database.external")
        ? embedded.on(
            new Database(
                System.getenv("SALDO_DB_URL"),
                System.getenv("SALDO_DB_USER"),
                System.getenv("SALDO_DB_PASSWORD")))
        : embedded;
  }

  /** The mail server of the tests, for those that make it fail. */
  public static synchronized MailServer mail() {
    return running.mail();
  }

  /** The SMS centre of the tests, for those that make it fail. */
  public static synchronized SmsCentre sms() {
    return running.sms();
  }

  static synchronized void start() {
    StackSettings settings = settings();
    requireEnvironment(settings.wildFlyEnvironment());
    Ports.requireFree(settings.httpPort(), Service.WILDFLY.label());
    Ports.requireFree(settings.managementPort(), Service.WILDFLY.label());
    if (settings.externalDatabase().isPresent()) {
      EmptySchema.make(settings.database());
    }
    clamd = new FakeClamd(Integer.parseInt(System.getenv("SALDO_SCAN_PORT")));
    running = Stack.start(settings, Service.DATABASE, Service.KEYCLOAK, Service.MAIL);
  }

  static synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
      clamd.close();
    }
  }

  /** Arquillian's server inherits our environment; it must find what the launcher started. */
  private static void requireEnvironment(Map<String, String> wanted) {
    wanted.forEach(
        (name, value) -> {
          if (!Objects.equals(value, System.getenv(name))) {
            throw new StartRefused(
                "The tests need "
                    + name
                    + "="
                    + value
                    + " in the environment: run them with mvn verify, or set it in the IDE.");
          }
        });
  }

  private TestStack() {}
}
