package org.saldo.correspondence.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchBinderTest {

  @TempDir private Path folder;

  /** The sum is the one that FIPS 180-2 gives for "abc". */
  @Test
  void writesChecksumsAsSha256sumDoes() throws Exception {
    Path file = Files.writeString(folder.resolve("P1.pdf"), "abc");
    assertThat(BatchBinder.checksum(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  P1.pdf\n");
  }
}
