package org.saldo.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever gets a code back finds it in the reference. */
class DocumentedRefusalsTest {

  private static final Pattern CODE = Pattern.compile("\"((file|csv|invoice)\\.[a-z.]+[a-z])\"");

  @Test
  void everyCodeOfTheReadersIsExplained() throws IOException {
    String reference = Files.readString(Path.of("../docs/reference/invoice-import.md"));
    Set<String> codes = new TreeSet<>();
    for (String folder : new String[] {"adapter/einvoice", "adapter/csv", "receivable"}) {
      try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/saldo", folder))) {
        for (Path source : sources.filter(file -> isReaderSource(file)).toList()) {
          CODE.matcher(Files.readString(source)).results().forEach(m -> codes.add(m.group(1)));
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(40).allMatch(code -> reference.contains("`" + code + "`"));
  }

  private static boolean isReaderSource(Path file) {
    String name = file.getFileName().toString();
    boolean adapter = file.toString().contains("adapter");
    return name.endsWith(".java") && (adapter || name.equals("InvoiceCheck.java"));
  }
}
