package org.saldo.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about files that no class shows: pages, scripts, migrations, of all modules. */
class SourceTreeTest {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final Path MIGRATIONS = CHECKOUT.resolve("domain/src/main/resources/db/migration");
  private static final Set<String> NOT_SOURCES =
      Set.of("target", ".git", "node_modules", ".idea", ".vscode", ".settings");
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|xhtml|xml|sql|css|js|properties|csv|yml|cli|ftl|json)");

  private static final Map<Path, String> FILES = read();

  @Test
  void leavesNothingForLater() {
    // Put together, so that this file does not find itself.
    assertThat(lines("", "\\b(TO" + "DO|FIX" + "ME)\\b")).isEmpty();
  }

  @Test
  void keepsStyleAndScriptOutOfPages() {
    assertThat(lines(".xhtml", "\\bstyle=\"")).as("inline style").isEmpty();
    assertThat(lines(".xhtml", "<script(?![^>]*\\bsrc=)|<h:outputScript(?![^>]*\\bname=)"))
        .as("inline script")
        .isEmpty();
    assertThat(lines(".xhtml", "\\bon(click|change|submit|load|key\\w+|focus|blur|input)=\""))
        .as("inline handlers")
        .isEmpty();
  }

  /** A sign-in leads back to the page that was asked for, and takes these words for its own. */
  @Test
  void leavesTheParametersOfTheSignInAlone() {
    assertThat(
            lines(
                ".xhtml",
                "<(f:viewParam|f:param|s:filter\\w+|input|select)\\b[^>]*\\bname=\"(state|code|error|scope|iss"
                    + "|session_state|response_type|client_id|redirect_uri|nonce)\""))
        .isEmpty();
  }

  @Test
  void neverSwallowsEverything() {
    assertThat(mainLines("catch \\((final )?(Exception|Throwable)\\b")).isEmpty();
    assertThat(mainLines("\\.printStackTrace\\(")).isEmpty();
    assertThat(mainLines("System\\.(out|err)\\b"))
        .filteredOn(
            line ->
                !line.startsWith("wildfly-config/launcher/")
                    && !line.startsWith("wildfly-config/verifier/"))
        .isEmpty();
  }

  @Test
  void onlyAddsToTheLedger() {
    assertThat(
            lines(
                "",
                "(?i)\\b(update|delete|delete from|truncate|truncate table|drop table|replace into)\\s+`?"
                    + "(business_?event|journal_?entry|posting_?line|ledger_(day|day_sum|hash|hash_account"
                    + "|report|finding|acceptance|demand|period))\\b"))
        .filteredOn(line -> !line.contains("/src/test/"))
        .isEmpty();
    assertThat(
            FILES.entrySet().stream()
                .filter(file -> file.getKey().startsWith("domain/src/main"))
                .filter(file -> file.getValue().contains("ON DUPLICATE KEY"))
                .filter(
                    file ->
                        Pattern.compile("(?i)into (business_event|journal_entry|posting_line)")
                            .matcher(file.getValue())
                            .find())
                .map(Map.Entry::getKey))
        .isEmpty();
  }

  @Test
  void namesMigrationsByTimeAndSubject() {
    for (Path file : migrations()) {
      assertThat(file.getFileName().toString())
          .matches("V20\\d{6}_\\d{4}__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
      assertThat(FILES.get(CHECKOUT.relativize(file)).lines().findFirst().orElse(""))
          .as("the reason, first line of %s", file.getFileName())
          .matches("-- Why: .{20,}");
    }
  }

  /** A migration that landed has run somewhere: it is never edited, a new one mends it. */
  @Test
  void neverEditsAMigration() throws IOException {
    Map<String, String> pinned;
    try (Stream<String> lines =
        Files.lines(CHECKOUT.resolve("domain/src/test/resources/migrations.sha256"))) {
      pinned =
          lines.map(line -> line.split("  ", 2)).collect(toMap(part -> part[1], part -> part[0]));
    }
    Map<String, String> present = new TreeMap<>();
    for (Path file : migrations()) {
      present.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
    }
    assertThat(present)
        .as(
            "migrations against domain/src/test/resources/migrations.sha256; a new one adds its"
                + " line there (sha256sum *.sql), an old one is left as it is")
        .containsExactlyInAnyOrderEntriesOf(pinned);
  }

  /** A page that nothing leads to is one that nobody sees, or only somebody who guesses. */
  @Test
  void leadsToEveryPage() {
    List<String> unreachable = new ArrayList<>();
    for (Path page : FILES.keySet()) {
      String[] parts = page.toString().split("/src/main/webapp", 2);
      if (parts.length < 2
          || !parts[1].endsWith(".xhtml")
          || parts[1].startsWith("/WEB-INF/")
          || parts[1].equals("/index.xhtml")) {
        continue;
      }
      String outcome = parts[1].substring(0, parts[1].length() - ".xhtml".length());
      Pattern link = Pattern.compile(Pattern.quote(outcome) + "(\\.xhtml)?['\"?&#)]");
      boolean linked =
          FILES.entrySet().stream()
              .filter(file -> file.getKey().startsWith(parts[0]) || file.getKey().startsWith("ui"))
              .filter(file -> !file.getKey().equals(page))
              .filter(file -> !file.getKey().endsWith("web.xml"))
              .anyMatch(file -> link.matcher(file.getValue()).find());
      if (!linked) {
        unreachable.add(page.toString());
      }
    }
    assertThat(unreachable).isEmpty();
  }

  private static List<Path> migrations() {
    return FILES.keySet().stream()
        .map(CHECKOUT::resolve)
        .filter(file -> file.startsWith(MIGRATIONS))
        .sorted()
        .toList();
  }

  private static List<String> mainLines(String pattern) {
    return lines(".java", pattern).stream().filter(line -> line.contains("/src/main/")).toList();
  }

  /** The lines that match, as {@code file:number text}. */
  private static List<String> lines(String ending, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    List<String> found = new ArrayList<>();
    FILES.forEach(
        (file, text) -> {
          if (file.toString().endsWith(ending) && wanted.matcher(text).find()) {
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
              if (wanted.matcher(lines[i]).find()) {
                found.add(file + ":" + (i + 1) + " " + lines[i].strip());
              }
            }
          }
        });
    return found;
  }

  private static Map<Path, String> read() {
    Map<Path, String> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          CHECKOUT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return NOT_SOURCES.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (TEXT.matcher(file.getFileName().toString()).matches()) {
                files.put(CHECKOUT.relativize(file), Files.readString(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
