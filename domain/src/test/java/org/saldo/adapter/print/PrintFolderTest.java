package org.saldo.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintFolderTest {

  @TempDir private Path folder;

  @Test
  void placesALetterWholeAndOnceUnderItsKey() throws IOException {
    Path printers = folder.resolve("not/there/yet");
    assertThat(PrintFolder.place(printers, "key-1", new byte[] {1, 2})).isEqualTo("key-1.pdf");
    assertThat(PrintFolder.place(printers, "key-1", new byte[] {1, 2})).isEqualTo("key-1.pdf");
    try (Stream<Path> files = Files.list(printers)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .isEqualTo(List.of("key-1.pdf"));
    }
    assertThat(Files.readAllBytes(printers.resolve("key-1.pdf"))).containsExactly(1, 2);
  }
}
