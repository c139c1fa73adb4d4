package org.saldo.correspondence.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** What texts can do: stand, be filled, leave passages out. Nothing else. */
class PlacedTextTest {

  private static final List<String> KNOWN = List.of("name", "contact", "total");

  private static Optional<String> refused(String text) {
    return new PlacedText(text).check(KNOWN).map(Refusal::code);
  }

  private static String filled(String text, Map<String, String> values) {
    return new PlacedText(text).filled(values);
  }

  @Test
  void putsValuesInPlaces() {
    assertThat(filled("Dear {{name}}, {{ total }}.", Map.of("name", "Dora", "total", "5 EUR")))
        .isEqualTo("Dear Dora, 5 EUR.");
  }

  @Test
  void leavesOutPassagesWithoutValue() {
    String text =
        "A{{#contact}} {{name}} at {{contact}}{{/contact}}{{^contact}} by post{{/contact}}.";
    assertThat(filled(text, Map.of("name", "Dora", "contact", "x@y.example")))
        .isEqualTo("A Dora at x@y.example.");
    assertThat(filled(text, Map.of("name", "Dora", "contact", " "))).isEqualTo("A by post.");
    assertThat(filled(text, Map.of("name", "Dora"))).isEqualTo("A by post.");
  }

  @Test
  void neverLeavesAGap() {
    for (Map<String, String> values : List.of(Map.<String, String>of(), Map.of("name", " "))) {
      assertThatThrownBy(() -> filled("Dear {{name}},", values))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e ->
                  assertThat(e.refusal())
                      .isEqualTo(Refusal.because("wording.value.missing", "name")));
    }
  }

  @Test
  void looksIntoNoValue() {
    String value = "{{total}} {{#name}}x{{/name}} ${7*7} #{7*7} <#assign x=1> {{{name}}} \\$1";
    assertThat(filled("{{name}}", Map.of("name", value, "total", "5"))).isEqualTo(value);
  }

  @Test
  void writesSignsOfMarkupAsTheyAre() {
    assertThat(filled("{{name}} & <b>", Map.of("name", "O'Neil & \"Söhne\" <x>")))
        .isEqualTo("O'Neil & \"Söhne\" <x> & <b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{name.class}}",
        "{{name.getClass}}",
        "{{name.bytes.length}}",
        "{{class}}",
        "{{this}}",
        "{{.}}",
        "{{-first}}",
        "{{-index}}",
        "{{#this}}x{{/this}}",
        "{{#name.class}}x{{/name.class}}",
        "{{^getClass}}x{{/getClass}}",
        "{{iban}}",
        "{{#name}}{{iban}}{{/name}}"
      })
  void refusesWhatIsNoPlace(String text) {
    assertThat(refused(text)).contains("wording.place.unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{>/etc/passwd}}",
        "{{> ../texts_de}}",
        "{{&name}}",
        "{{{name}}}",
        "{{=<% %>=}}",
        "{{! remark }}",
        "{{<parent}}{{/parent}}",
        "{{$block}}{{/block}}"
      })
  void refusesEveryOtherTag(String text) {
    assertThat(refused(text)).contains("wording.tag.other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{name",
        "{{#name}}x",
        "a }} b",
        "x{{/name}}",
        "{{#name}}{{#total}}{{/name}}{{/total}}"
      })
  void refusesWhatCannotBeRead(String text) {
    assertThat(refused(text)).contains("wording.unreadable");
  }

  @Test
  void namesTheLineThatCannotBeRead() {
    assertThat(new PlacedText("one\ntwo\n{{#name}}x").check(KNOWN))
        .contains(Refusal.because("wording.unreadable", 3));
  }

  @Test
  void reachesNothingButItsValuesEvenUnchecked() {
    for (String text : List.of("{{name.class}}", "{{class}}", "{{name.empty}}", "{{>x}}")) {
      assertThatThrownBy(() -> filled(text, Map.of("name", "Dora")))
          .as(text)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void knowsEveryPlaceAlsoThoseThatOnlyDecide() {
    assertThat(new PlacedText("{{#contact}}{{name}}{{/contact}}{{^total}}x{{/total}}").places())
        .containsExactlyInAnyOrder("contact", "name", "total");
  }
}
