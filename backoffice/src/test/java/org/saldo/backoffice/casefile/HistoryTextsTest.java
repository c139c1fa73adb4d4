package org.saldo.backoffice.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.approval.ApprovalState;
import org.saldo.ledger.EventKind;

/** Whatever the domain writes down about a case has a sentence in the history of the case. */
class HistoryTextsTest {

  private static final Path DOMAIN = Path.of("../domain/src/main/java");

  /** {@code "action", "CaseFile"}: an entry about a case, and a call that becomes one. */
  private static final Pattern ABOUT_A_CASE =
      Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\",\\s*\"CaseFile\"|\\blog\\(\"([a-z.]+)\"");

  /** Entries whose action is put together. */
  private static final Pattern PUT_TOGETHER =
      Pattern.compile("\"([a-z.]+\\.)\"\\s*\\+[^;]*?\"CaseFile\"");

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void tellEveryEntryAboutACase(String language) {
    Properties texts = texts(language);
    Set<String> silent = new TreeSet<>();
    for (String action : actions()) {
      if (!texts.containsKey("history." + action)) {
        silent.add("history." + action);
      }
    }
    assertThat(silent).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void tellEveryEvent(String language) {
    Properties texts = texts(language);
    assertThat(EventKind.values())
        .allMatch(kind -> texts.containsKey("history.event." + kind.name()));
  }

  /** A new family of actions is named here, with what its sentences are made of. */
  @Test
  void knowsTheActionsThatArePutTogether() {
    assertThat(found(PUT_TOGETHER)).isSubsetOf("approval.", "placement.");
  }

  private static Set<String> actions() {
    Set<String> actions = found(ABOUT_A_CASE);
    actions.addAll(Set.of("case.opened", "case.assigned"));
    Arrays.stream(ApprovalState.values())
        .filter(state -> state != ApprovalState.PENDING)
        .forEach(state -> actions.add("approval." + state.name().toLowerCase(Locale.ROOT)));
    assertThat(actions).contains("hold.placed", "case.closed", "message.sent");
    return actions;
  }

  private static Set<String> found(Pattern pattern) {
    try (Stream<Path> files = Files.walk(DOMAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> pattern.matcher(read(file)).results())
          .map(HistoryTextsTest::firstGroup)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstGroup(MatchResult match) {
    return match.groupCount() > 1 && match.group(1) == null ? match.group(2) : match.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(String language) {
    Properties texts = new Properties();
    Path file =
        Path.of("src/main/resources/org/saldo/backoffice/messages_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
