package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one page says to another is what the other one listens to. */
class PagesTest {

  /** Read by a form where it begins. */
  private static final String BY_ITS_FORM = "law-packs.xhtml sends topic to /admin/law-packs.xhtml";

  private static final Pattern INCLUDED =
      Pattern.compile("(?:ui:include src|template)=\"(/[^\"#]+)\"");
  private static final Pattern LINK = Pattern.compile("(?s)<h:link\\b([^>]*[^/])>(.*?)</h:link>");
  private static final Pattern OUTCOME = Pattern.compile("outcome=\"(/[^\"#?]+)\"");
  private static final Pattern SENT = Pattern.compile("f:param name=\"([^\"]+)\"");
  private static final Pattern HEARD = Pattern.compile("f:viewParam\\s+name=\"([^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("s:form id=\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"backoffice", "portal", "agency"})
  void linksSendOnlyParametersThatTheirPageReads(String module) {
    List<String> lost = new ArrayList<>();
    for (Path file : files(module)) {
      Matcher link = LINK.matcher(text(file));
      while (link.find()) {
        Matcher outcome = OUTCOME.matcher(link.group(1));
        if (outcome.find()) {
          String to = outcome.group(1).replace(".xhtml", "") + ".xhtml";
          String target = whole(root(module), to, new TreeSet<>());
          Set<String> heard = all(HEARD, target);
          all(SENT, link.group(2)).stream()
              .filter(name -> !heard.contains(name) && !target.contains("param." + name))
              .forEach(name -> lost.add(file.getFileName() + " sends " + name + " to " + to));
        }
      }
    }
    assertThat(lost).filteredOn(each -> !each.equals(BY_ITS_FORM)).isEmpty();
  }

  /** A form sends its own id as a parameter: one that is also read would be read from it. */
  @ParameterizedTest
  @ValueSource(strings = {"backoffice", "portal", "agency"})
  void formsAreNotCalledLikeAParameter(String module) {
    for (Path file : files(module)) {
      String page = whole(root(module), "/" + root(module).relativize(file), new TreeSet<>());
      assertThat(all(FORM, page)).as("forms of %s", file).noneMatch(all(HEARD, page)::contains);
    }
  }

  private static Path root(String module) {
    return Path.of("..", module, "src/main/webapp");
  }

  private static List<Path> files(String module) {
    try (Stream<Path> files = Files.walk(root(module))) {
      return files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page with what it includes from its own module. */
  private static String whole(Path root, String name, Set<String> seen) {
    Path file = root.resolve(name.substring(1));
    if (!seen.add(name) || !Files.exists(file)) {
      return "";
    }
    StringBuilder text = new StringBuilder(text(file));
    all(INCLUDED, text(file)).forEach(each -> text.append(whole(root, each, seen)));
    return text.toString();
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
