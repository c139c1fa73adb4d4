package org.saldo.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a stack lives and which ports it takes.
 *
 * @param config the folder {@code wildfly-config} of the checkout
 * @param cache unpacked programs, shared by all stacks of this user
 * @param home data and logs of this stack alone
 * @param portOffset added to WildFly's 8080 and 9990
 * @param fresh forgets the data of the last start
 * @param externalDatabase a server somebody else runs, instead of the embedded one
 * @param databaseOptions further options for the embedded server
 * @param wildFlyOptions of WildFly's JVM, for example {@code -Xmx512m}
 */
public record StackSettings(
    Path config,
    Path cache,
    Path home,
    int databasePort,
    int keycloakPort,
    int portOffset,
    boolean fresh,
    Optional<Database> externalDatabase,
    List<String> databaseOptions,
    String wildFlyOptions) {

  /** What lives for minutes is compiled quickly rather than well. */
  private static final String SHORT_LIVED = " -XX:TieredStopAtLevel=1";

  private static final int TEST_OFFSET = 1000;

  /** The demo: fixed ports, data that survives. */
  public static StackSettings demo(Path config) {
    Path cache = cacheFolder();
    return new StackSettings(
        config,
        cache,
        cache.resolve(keyOf(config)).resolve("demo"),
        33306,
        8180,
        0,
        isSet("saldo.demo.fresh"),
        Database.named(System.getenv()),
        List.of(),
        "-Xmx" + System.getProperty("saldo.wildfly.heap", "640m") + SHORT_LIVED);
  }

  /**
   * The tests: ports that leave a running demo alone, and always an empty database. What a test
   * writes is gone after a power cut, which nobody minds and which makes commits fast.
   */
  public static StackSettings tests(Path config) {
    Path cache = cacheFolder();
    return new StackSettings(
        config,
        cache,
        cache.resolve(keyOf(config)).resolve("tests"),
        33406,
        8280,
        TEST_OFFSET,
        true,
        Optional.empty(),
        List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"),
        "-Xmx" + System.getProperty("saldo.wildfly.heap", "768m") + SHORT_LIVED);
  }

  /** The same on a database that somebody else runs. */
  public StackSettings on(Database database) {
    return new StackSettings(
        config,
        cache,
        home,
        databasePort,
        keycloakPort,
        portOffset,
        fresh,
        Optional.of(database),
        databaseOptions,
        wildFlyOptions);
  }

  /** The same with the data of the last start. */
  public StackSettings keepingData() {
    return new StackSettings(
        config,
        cache,
        home,
        databasePort,
        keycloakPort,
        portOffset,
        false,
        externalDatabase,
        databaseOptions,
        wildFlyOptions);
  }

  public int httpPort() {
    return 8080 + portOffset;
  }

  public int managementPort() {
    return 9990 + portOffset;
  }

  /** Where the mail server of this stack listens. */
  public int smtpPort() {
    return 1025 + portOffset;
  }

  /** Where the SMS centre of this stack listens. */
  public int smppPort() {
    return 2775 + portOffset;
  }

  /** Where that server gives out what came for Saldo (IMAP). */
  public int imapPort() {
    return 1143 + portOffset;
  }

  /** The port of the page that shows what was sent. */
  public int mailboxPort() {
    return 8025 + portOffset;
  }

  /** That page, for people. */
  public String mailboxUrl() {
    return "http://localhost:" + mailboxPort() + "/";
  }

  /** Where letters wait for the printer; gone with the other data of a fresh start. */
  public Path printFolder() {
    return portOffset == TEST_OFFSET ? config.resolve("target/print") : home.resolve("print");
  }

  /** Where a scanner would put letters that came; gone with the other data of a fresh start. */
  public Path scanFolder() {
    return portOffset == TEST_OFFSET ? config.resolve("target/scans") : home.resolve("scans");
  }

  /** Where the three portals are, without a slash at the end. */
  public String baseUrl() {
    return "http://localhost:" + httpPort();
  }

  public String keycloakUrl() {
    return "http://localhost:" + keycloakPort;
  }

  /** The issuer: what WildFly gets as {@code SALDO_OIDC_URL}. */
  public String oidcUrl() {
    return keycloakUrl() + "/realms/saldo";
  }

  public Database database() {
    return externalDatabase.orElseGet(() -> Database.embedded(databasePort));
  }

  /** What a WildFly of this stack needs in its environment, whoever starts it. */
  public Map<String, String> wildFlyEnvironment() {
    Database database = database();
    return Map.ofEntries(
        Map.entry("SALDO_DB_URL", database.url()),
        Map.entry("SALDO_DB_USER", database.user()),
        Map.entry("SALDO_DB_PASSWORD", database.password()),
        Map.entry("SALDO_OIDC_URL", oidcUrl()),
        Map.entry("SALDO_DEMO", "true"),
        Map.entry("SALDO_COOKIE_SECURE", "false"),
        Map.entry("SALDO_PORTAL_URL", baseUrl()),
        // Two servers that number their batches alike must not share a folder.
        Map.entry("SALDO_PRINT_FOLDER", printFolder().toString()),
        // What the sandbox expects when it is told nothing else.
        Map.entry("SALDO_PSP_SANDBOX_URL", baseUrl() + "/sandbox-psp"),
        Map.entry("SALDO_PSP_SANDBOX_API_KEY", "sk_sandbox_demo"),
        Map.entry("SALDO_PSP_SANDBOX_WEBHOOK_SECRET", "whsec_sandbox_demo"));
  }

  /** What it needs besides where the stack has a mail server of its own. */
  Map<String, String> mailEnvironment() {
    return Map.ofEntries(
        Map.entry("SALDO_SMTP_HOST", "localhost"),
        Map.entry("SALDO_SMTP_PORT", String.valueOf(smtpPort())),
        Map.entry("SALDO_SMTP_FROM", MailServer.ADDRESS),
        Map.entry("SALDO_IMAP_HOST", "localhost"),
        Map.entry("SALDO_IMAP_PORT", String.valueOf(imapPort())),
        Map.entry("SALDO_IMAP_USER", MailServer.USER),
        Map.entry("SALDO_IMAP_PASSWORD", MailServer.USER),
        // On this machine only, and nothing in it is anybody's.
        Map.entry("SALDO_IMAP_TLS", "false"),
        Map.entry("SALDO_IMAP_EVERY_SECONDS", "5"),
        Map.entry("SALDO_SCAN_FOLDER", scanFolder().toString()),
        Map.entry("SALDO_SMS_GATEWAY", "smpp"),
        Map.entry("SALDO_SMS_SENDER", "Saldo"),
        Map.entry("SALDO_SMPP_PORT", String.valueOf(smppPort())));
  }

  /** What a server is told that must not look into the mailbox of the stack that started it. */
  static Map<String, String> withoutMailbox() {
    return Map.of("SALDO_IMAP_HOST", "", "SALDO_SCAN_FOLDER", "", "SALDO_SCAN_HOST", "");
  }

  /**
   * Two clones of the repository must not share data: name and path of the checkout make the key.
   */
  static String keyOf(Path config) {
    Path checkout = config.toAbsolutePath().normalize().getParent();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(checkout.toString().getBytes(StandardCharsets.UTF_8));
      return checkout.getFileName() + "-" + HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Path cacheFolder() {
    String set = System.getProperty("saldo.cache", "");
    return set.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "saldo")
        : Path.of(set).toAbsolutePath();
  }

  private static boolean isSet(String property) {
    String value = System.getProperty(property);
    return value != null && !value.equalsIgnoreCase("false");
  }
}
