package org.saldo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

  private static final Path CONFIG = Path.of("/src/saldo/wildfly-config");

  @Test
  void twoCheckoutsHaveTwoFolders() {
    assertThat(StackSettings.keyOf(CONFIG))
        .startsWith("saldo-")
        .isEqualTo(StackSettings.keyOf(Path.of("/src/saldo/./wildfly-config")))
        .isNotEqualTo(StackSettings.keyOf(Path.of("/other/saldo/wildfly-config")));
  }

  @Test
  void testsShareNeitherPortsNorDataWithTheDemo() {
    StackSettings demo = StackSettings.demo(CONFIG);
    StackSettings tests = StackSettings.tests(CONFIG);
    assertThat(ports(tests)).doesNotContainAnyElementsOf(ports(demo));
    assertThat(tests.home()).isNotEqualTo(demo.home());
    assertThat(tests.cache()).isEqualTo(demo.cache());
  }

  @Test
  void demoHasTheDocumentedPorts() {
    assertThat(ports(StackSettings.demo(CONFIG)))
        .containsExactlyInAnyOrder(33306, 8180, 8080, 9990, 1025, 1143, 8025);
  }

  @Test
  void serverLearnsWhereItsNeighboursAre() {
    assertThat(StackSettings.tests(CONFIG).wildFlyEnvironment())
        .containsEntry("SALDO_DB_URL", "jdbc:mysql://127.0.0.1:33406/saldo")
        .containsEntry("SALDO_OIDC_URL", "http://localhost:8280/realms/saldo")
        .containsEntry("SALDO_COOKIE_SECURE", "false");
  }

  @Test
  void serverSendsMailAndLettersWhereTheMailboxLooks() {
    for (StackSettings settings :
        new StackSettings[] {StackSettings.demo(CONFIG), StackSettings.tests(CONFIG)}) {
      assertThat(settings.mailEnvironment())
          .containsEntry("SALDO_SMTP_HOST", "localhost")
          .containsEntry("SALDO_SMTP_PORT", String.valueOf(settings.smtpPort()))
          .containsEntry("SALDO_IMAP_HOST", "localhost")
          .containsEntry("SALDO_IMAP_PORT", String.valueOf(settings.imapPort()))
          .containsEntry("SALDO_SCAN_FOLDER", settings.scanFolder().toString());
      assertThat(settings.wildFlyEnvironment())
          .containsEntry("SALDO_PRINT_FOLDER", settings.printFolder().toString());
    }
  }

  @Test
  void namedDatabaseReplacesTheEmbeddedOne() {
    assertThat(
            Database.named(Map.of("SALDO_DB_URL", "jdbc:mysql://db/saldo", "SALDO_DB_USER", "u")))
        .contains(new Database("jdbc:mysql://db/saldo", "u", "saldo"));
    assertThat(Database.named(Map.of("SALDO_DB_URL", " "))).isEmpty();
  }

  private static Set<Integer> ports(StackSettings settings) {
    return Set.copyOf(
        List.of(
            settings.databasePort(),
            settings.keycloakPort(),
            settings.httpPort(),
            settings.managementPort(),
            settings.smtpPort(),
            settings.imapPort(),
            settings.mailboxPort()));
  }
}
