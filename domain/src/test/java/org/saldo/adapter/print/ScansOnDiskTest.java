package org.saldo.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan is taken when it is complete, once, and never lost. */
class ScansOnDiskTest {

  @TempDir private Path folder;

  @Test
  void waitsUntilAFileNoLongerGrows() throws IOException {
    ScansOnDisk scans = new ScansOnDisk(folder);
    Files.writeString(folder.resolve("a.pdf"), "1");
    assertThat(scans.ripe()).isEmpty();
    Files.writeString(folder.resolve("a.pdf"), "12");
    assertThat(scans.ripe()).isEmpty();
    assertThat(scans.ripe()).containsExactly("a.pdf");
    assertThat(scans.read("a.pdf", 100)).hasSize(2);
    assertThat(scans.read("a.pdf", 0)).hasSize(1);
  }

  @Test
  void leavesAloneWhatIsNoPlainFile() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve(".half"), "x");
    Files.createSymbolicLink(folder.resolve("link.pdf"), elsewhere);
    Files.createDirectories(folder.resolve("sub"));
    ScansOnDisk scans = new ScansOnDisk(folder);
    assertThat(scans.ripe()).isEmpty();
    assertThat(scans.ripe()).isEmpty();
  }

  @Test
  void putsAwayWithoutOverwriting() throws IOException {
    ScansOnDisk scans = new ScansOnDisk(folder);
    Files.writeString(folder.resolve("a.pdf"), "one");
    scans.done("a.pdf");
    Files.writeString(folder.resolve("a.pdf"), "two");
    scans.done("a.pdf");
    assertThat(folder.resolve("done/a.pdf")).hasContent("one");
    assertThat(folder.resolve("done/2-a.pdf")).hasContent("two");
    Files.writeString(folder.resolve("b.exe"), "x");
    scans.refused("b.exe", "file.type.refused");
    assertThat(folder.resolve("refused/b.exe")).hasContent("x");
    assertThat(folder.resolve("refused/b.exe.txt")).hasContent("file.type.refused\n");
    assertThat(scans.ripe()).isEmpty();
  }

  @Test
  void makesItsFolder() throws IOException {
    assertThat(new ScansOnDisk(folder.resolve("new")).ripe()).isEmpty();
    assertThat(folder.resolve("new")).isDirectory();
  }
}
