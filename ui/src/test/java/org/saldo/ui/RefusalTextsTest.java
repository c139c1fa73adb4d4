package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which the domain says no can be said in every language. */
class RefusalTextsTest {

  private static final Path DOMAIN = Path.of("../domain/src/main/java");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:Refusal\\.(?:because|of)|\\brefuse|\\brefused)\\(\\s*\"([a-z][a-zA-Z.]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void hasASentenceForEveryRefusal(String language) throws IOException {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            Texts.COMMON,
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    assertThat(codes())
        .filteredOn(code -> !code.endsWith("."))
        .allSatisfy(code -> assertThat(texts.containsKey("refusal." + code)).as(code).isTrue());
  }

  @Test
  void findsTheCodes() throws IOException {
    assertThat(codes()).contains("invoice.conflict", "changed.meanwhile").hasSizeGreaterThan(50);
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(DOMAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    return codes;
  }
}
