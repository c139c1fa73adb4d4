package org.saldo.correspondence.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.debtor.Languages;
import org.saldo.problem.Refusal;

/** Which texts may be used, and how they fall into paragraphs. */
class TemplateTextTest {

  private static Optional<Refusal> refused(TextForm form, String subject, String opening) {
    return new TemplateText(subject, opening, "").check(TemplatePurpose.DEMAND, form);
  }

  @Test
  void acceptsWhatIsWhole() {
    assertThat(refused(TextForm.LETTER, "Reminder {{total}}", "Dear {{name}},")).isEmpty();
    assertThat(refused(TextForm.EMAIL, "About {{number}}", "Dear {{name}},")).isEmpty();
    assertThat(refused(TextForm.SMS, "", "Please pay {{total}}: {{portal}}")).isEmpty();
  }

  @Test
  void saysNothingOfTheDebtInTheSubjectOfAnEmail() {
    assertThat(refused(TextForm.EMAIL, "You owe {{total}}", "Dear {{name}},"))
        .contains(Refusal.because("wording.subject.private", "total").on("subject"));
    assertThat(refused(TextForm.EMAIL, "To {{name}}", "Dear {{name}},"))
        .contains(Refusal.because("wording.subject.private", "name").on("subject"));
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertThat(refused(TextForm.LETTER, "", "x").map(Refusal::field)).contains("subject");
    assertThat(refused(TextForm.LETTER, "a\nb", "x").map(Refusal::field)).contains("subject");
    assertThat(refused(TextForm.LETTER, "a", " ").map(Refusal::field)).contains("opening");
    assertThat(refused(TextForm.LETTER, "a", "{{iban}}").map(Refusal::field)).contains("opening");
    assertThat(refused(TextForm.SMS, "a", "x").map(Refusal::field)).contains("subject");
    assertThat(new TemplateText("", "x", "y").check(TemplatePurpose.DEMAND, TextForm.SMS))
        .map(Refusal::field)
        .contains("closing");
    assertThat(
            new TemplateText("a", "x", "{{#name}}").check(TemplatePurpose.DEMAND, TextForm.LETTER))
        .map(Refusal::field)
        .contains("closing");
    assertThat(refused(TextForm.LETTER, "a", "x".repeat(8001)).map(Refusal::code))
        .contains("text.too.long");
    assertThat(refused(TextForm.LETTER, "a", "x".repeat(8000))).isEmpty();
  }

  @Test
  void fallsIntoParagraphsWithoutEmptyOnes() {
    TemplateText text =
        new TemplateText(
            "a", "one\r\nline\r\n\r\n{{#contact}}{{contact}}{{/contact}}\n \nlast", "");
    assertThat(text.opening(Map.of())).containsExactly("one line", "last");
    assertThat(text.opening(Map.of("contact", "x"))).containsExactly("one line", "x", "last");
  }

  @ParameterizedTest
  @EnumSource(TemplatePurpose.class)
  void shipsTextsThatPassItsOwnChecksInEveryLanguage(TemplatePurpose purpose) {
    String key =
        switch (purpose) {
          case DEMAND -> "reminder";
          case INTERNAL -> "internal-report";
          default -> purpose.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
    TextsInForce german = ShippedTexts.of(key, "de").orElseThrow();
    for (String language : Languages.ALL) {
      TextsInForce texts = ShippedTexts.of(key, language).orElseThrow();
      for (TextForm form : TextForm.values()) {
        if (texts.of(form) != null && purpose.allows(form)) {
          assertThat(texts.of(form).text().check(purpose, form)).as(key + language).isEmpty();
        }
        assertThat(places(texts.of(form))).as(key + language).isEqualTo(places(german.of(form)));
      }
    }
  }

  private static Set<String> places(VersionedText text) {
    return text == null ? Set.of() : new TreeSet<>(text.text().places());
  }

  @Test
  void shipsTheContentsOfAFirstLetter() {
    for (String language : Languages.ALL) {
      assertThat(ShippedTexts.of("reminder", language).orElseThrow().letter().text().places())
          .contains("creditor", "creditorAddress", "authority");
    }
  }
}
