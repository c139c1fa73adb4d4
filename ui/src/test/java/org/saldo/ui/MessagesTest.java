package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in every language, and every text that a page asks for exists. */
class MessagesTest {

  private static final List<String> TRANSLATIONS = List.of("de", "es", "el");

  /** Texts that are the same word in another language, by {@code language:key}. */
  private static final Path ALLOWED = Path.of("src/test/resources/same-in-english.txt");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");
  private static final Pattern LABEL = Pattern.compile("([A-Z]\\w+)\\.[A-Z][A-Z0-9_]*");
  private static final Pattern KEY =
      Pattern.compile("\\b(msg|ui)(?:\\['([^']+)']|\\.([A-Za-z][\\w.]*))|s:text\\('([^']+)'");

  @ParameterizedTest
  @ValueSource(strings = {"ui", "backoffice", "portal", "agency"})
  void haveTheSameKeysInAllLanguages(String module) {
    Set<String> english = texts(module, "en").keySet();
    for (String language : TRANSLATIONS) {
      assertThat(texts(module, language).keySet())
          .as("keys of %s in %s", module, language)
          .isEqualTo(english);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ui", "backoffice", "portal", "agency"})
  void haveTheSamePlaceholdersInAllLanguages(String module) {
    texts(module, "en")
        .forEach(
            (key, english) -> {
              for (String language : TRANSLATIONS) {
                assertThat(placeholders(texts(module, language).get(key)))
                    .as("placeholders of %s in %s", key, language)
                    .isEqualTo(placeholders(english));
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ui", "backoffice", "portal", "agency"})
  void arePatternsThatFormat(String module) {
    for (Locale locale : Locales.ALL) {
      texts(module, locale.getLanguage())
          .forEach(
              (key, text) -> {
                assertThat(text).as(key).isNotBlank();
                if (!placeholders(text).isEmpty()) {
                  assertThat(
                          new MessageFormat(text, locale).format(new Object[] {1, 2, 3, 4, 5, 6}))
                      .as("%s in %s", key, locale)
                      .doesNotContain("{");
                }
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ui", "backoffice", "portal", "agency"})
  void areTranslated(String module) throws IOException {
    Set<String> allowed = Set.copyOf(Files.readAllLines(ALLOWED));
    for (String language : TRANSLATIONS) {
      Map<String, String> same = texts(module, language);
      Map<String, String> english = texts(module, "en");
      same.entrySet()
          .removeIf(
              each ->
                  !each.getValue().equals(english.get(each.getKey()))
                      || allowed.contains("*:" + each.getKey())
                      || allowed.contains(language + ":" + each.getKey()));
      assertThat(same).as("%s of %s, still English", language, module).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ui", "backoffice", "portal", "agency"})
  void existForEveryKeyThatAPageNames(String module) {
    Set<String> common = texts("ui", "de").keySet();
    Set<String> own = texts(module, "de").keySet();
    Set<String> missing = new TreeSet<>();
    for (Path page : pages(module)) {
      Matcher names = KEY.matcher(read(page));
      while (names.find()) {
        String bundle = names.group(1);
        String key =
            Stream.of(2, 3, 4).map(names::group).filter(each -> each != null).findFirst().get();
        // The portals' own texts that the shared templates name must exist in every portal.
        boolean found =
            switch (bundle == null ? "either" : bundle) {
              case "ui" -> common.contains(key);
              case "msg" -> module.equals("ui") ? inEveryPortal(key) : own.contains(key);
              default -> own.contains(key) || common.contains(key);
            };
        if (!found) {
          missing.add(page.getFileName() + ": " + names.group());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** A portal that can name one constant of an enum can name them all. */
  @ParameterizedTest
  @ValueSource(strings = {"ui", "backoffice", "portal", "agency"})
  void nameEveryConstant(String module) {
    Set<String> own = new TreeSet<>(texts(module, "de").keySet());
    own.addAll(texts("ui", "de").keySet());
    Set<String> named =
        own.stream()
            .map(LABEL::matcher)
            .filter(Matcher::matches)
            .map(label -> label.group(1))
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : enums()) {
      if (named.contains(type.getSimpleName())) {
        for (Object constant : type.getEnumConstants()) {
          String key = type.getSimpleName() + "." + ((Enum<?>) constant).name();
          if (!own.contains(key)) {
            missing.add(key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<Class<?>> enums() {
    Path sources = Path.of("../domain/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && read(file).contains("public enum "))
          .map(file -> sources.relativize(file).toString())
          .<Class<?>>map(
              name -> load(name.substring(0, name.length() - ".java".length()).replace('/', '.')))
          .filter(Class::isEnum)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, MessagesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean inEveryPortal(String key) {
    return Stream.of("backoffice", "portal", "agency")
        .allMatch(portal -> texts(portal, "de").containsKey(key));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> texts(String module, String language) {
    Path file =
        Path.of(
            "..",
            module,
            "src/main/resources/org/saldo",
            module,
            "messages_" + language + ".properties");
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sorted = new TreeMap<>();
    texts.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
    return sorted;
  }

  private static List<Path> pages(String module) {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
