package org.saldo.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saldo.correspondence.print.BatchFiles;

class PrintFolderTest {

  private static final String BATCH = "P100001";

  @TempDir private Path folder;

  private static BatchFiles saying(String text) {
    return place ->
        List.of(
            Files.writeString(place.resolve(BATCH + ".pdf"), text),
            Files.writeString(place.resolve(BATCH + ".sha256"), "sum of " + text));
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void placesABatchWholeAndOnce() throws IOException {
    Path printers = folder.resolve("not/there/yet");
    assertThat(PrintFolder.place(printers, BATCH, saying("one"))).isEqualTo(BATCH);
    assertThat(names(printers)).containsExactly(BATCH);
    assertThat(names(printers.resolve(BATCH))).containsExactly(BATCH + ".pdf", BATCH + ".sha256");
    Files.setLastModifiedTime(
        printers.resolve(BATCH + "/" + BATCH + ".pdf"), FileTime.fromMillis(0));
    PrintFolder.place(printers, BATCH, saying("one"));
    assertThat(names(printers)).containsExactly(BATCH);
    assertThat(Files.getLastModifiedTime(printers.resolve(BATCH + "/" + BATCH + ".pdf")).toMillis())
        .as("the same is left as it lies")
        .isZero();
  }

  @Test
  void replacesWhatDiffersAsAWhole() throws IOException {
    PrintFolder.place(folder, BATCH, saying("one"));
    PrintFolder.place(folder, BATCH, saying("two"));
    assertThat(names(folder)).containsExactly(BATCH);
    assertThat(folder.resolve(BATCH).resolve(BATCH + ".pdf")).hasContent("two");
    assertThat(folder.resolve(BATCH).resolve(BATCH + ".sha256")).hasContent("sum of two");
  }

  @Test
  void leavesNothingWhenItBreaks() throws IOException {
    PrintFolder.place(folder, BATCH, saying("one"));
    assertThatThrownBy(
            () ->
                PrintFolder.place(
                    folder,
                    BATCH,
                    place -> {
                      Files.writeString(place.resolve(BATCH + ".pdf"), "half");
                      throw new IOException("no space left");
                    }))
        .hasMessage("no space left");
    assertThat(names(folder)).containsExactly(BATCH);
    assertThat(folder.resolve(BATCH).resolve(BATCH + ".pdf")).hasContent("one");
  }

  @Test
  void clearsAwayWhatADeadServerLeftOfTheSameBatch() throws IOException {
    Files.createDirectories(folder.resolve("." + BATCH + ".dead"));
    Files.writeString(folder.resolve("." + BATCH + ".dead/secret.pdf"), "secret");
    Files.createDirectories(folder.resolve("." + BATCH + ".old.dead/" + BATCH));
    Files.createDirectories(folder.resolve(".P1000010.alive"));
    PrintFolder.place(folder, BATCH, saying("one"));
    assertThat(names(folder)).containsExactly(".P1000010.alive", BATCH);
  }
}
