package org.saldo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartProblemsTest {

  @TempDir private Path folder;

  @Test
  void portInUseIsNamedWithTheRemedy() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "Keycloak"))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + ", which Keycloak needs")
          .hasMessageContaining("ss -ltnp");
    }
  }

  @Test
  void otherPlatformsAreSentToTheirOwnDatabase() {
    MariaDb.requirePlatform("Linux", "amd64");
    assertThatThrownBy(() -> MariaDb.requirePlatform("Mac OS X", "aarch64"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Mac OS X")
        .hasMessageContaining("SALDO_DB_URL");
  }

  @Test
  void databaseThatIsNotThereIsNamed() {
    Database nobody = new Database("jdbc:mysql://127.0.0.1:1/saldo", "saldo", "saldo");
    assertThatThrownBy(nobody::requireReachable)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("does not answer");
  }

  @Test
  void databaseOfAnotherMakeIsRefused() {
    assertThatThrownBy(new Database("jdbc:other://x/saldo", "saldo", "saldo")::requireReachable)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("has to begin with jdbc:mysql://");
  }

  @Test
  void oneFolderServesOneLauncher() throws IOException {
    Path home = folder.resolve("home");
    try (Home taken = Home.take(home)) {
      assertThat(taken.logs()).exists();
      assertThatThrownBy(() -> Home.take(home)).isInstanceOf(StartRefused.class);
    }
    Home.take(home).close();
  }

  @Test
  void browserSettingThatNamesNothingIsRefused() {
    assertThatThrownBy(() -> BrowserOnDisk.named(folder.resolve("none").toString()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be executed");
    assertThat(BrowserOnDisk.named("")).isEmpty();
  }

  @Test
  void foldersAreCopiedWithLinksForWhatNeverChanges() throws IOException {
    Path from = Files.createDirectories(folder.resolve("from/lib"));
    Files.writeString(from.resolve("a"), "a");
    Files.writeString(folder.resolve("from/b"), "b");
    Path to = folder.resolve("to");
    Folders.copy(folder.resolve("from"), to, file -> file.startsWith("lib"));
    Files.writeString(to.resolve("b"), "changed");
    assertThat(folder.resolve("from/b")).hasContent("b");
    assertThat(to.resolve("lib/a")).hasContent("a");
    Folders.delete(to);
    assertThat(to).doesNotExist();
    assertThat(from.resolve("a")).exists();
  }
}
