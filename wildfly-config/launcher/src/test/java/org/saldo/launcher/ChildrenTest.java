package org.saldo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

  @TempDir private Path folder;
  private Children children;

  @BeforeEach
  void begin() {
    children = new Children(folder, new Leftovers(folder));
  }

  @Test
  void stopsWhatItStartedAndStartsNothingAfterwards() throws IOException {
    children.start(shell("sleeper", "sleep 60 & wait"));
    assertThat(folder.resolve("sleeper.child")).exists();
    children.stop();
    assertThat(folder.resolve("sleeper.child")).doesNotExist();
    assertThatThrownBy(() -> children.start(shell("late", "true")))
        .isInstanceOf(StartRefused.class);
  }

  @Test
  void failedToolNamesItsLog() {
    assertThatThrownBy(() -> children.run(shell("tool", "echo why; exit 3")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("tool failed with code 3")
        .hasMessageContaining("tool.log");
    assertThat(children.log("tool")).hasContent("why");
  }

  @Test
  void deadServiceEndsTheWaiting() throws IOException {
    children.start(shell("weak", "exit 1"));
    assertThatThrownBy(
            () -> new Patience(children).await("It", "weak", Duration.ofSeconds(20), () -> false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("weak ended unexpectedly");
  }

  @Test
  void waitingHasAnEnd() {
    assertThatThrownBy(() -> new Patience(children).await("It", "it", Duration.ZERO, () -> false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("It is not up after 0 s");
  }

  @Test
  void leftoverIsEndedOnlyWhenNumberAndStartMatch() throws IOException {
    children.start(shell("left", "sleep 60"));
    String remembered = java.nio.file.Files.readString(folder.resolve("left.child"));
    assertThat(Leftovers.find(remembered)).isPresent();
    assertThat(Leftovers.find(remembered.split(" ", 2)[0] + " 2001-01-01T00:00:00Z")).isEmpty();
    assertThat(Leftovers.find("nonsense")).isEmpty();
    ProcessHandle process = Leftovers.find(remembered).orElseThrow();
    new Leftovers(folder).end();
    assertThat(process.isAlive()).isFalse();
    children.stop();
  }

  private Command shell(String name, String script) {
    return new Command(name, folder, Map.of(), List.of("sh", "-c", script));
  }
}
