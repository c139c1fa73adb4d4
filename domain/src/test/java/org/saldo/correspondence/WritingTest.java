package org.saldo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.debtor.Languages;

/** What letters and e-mails say. */
class WritingTest {

  @Test
  void everyTextExistsInEveryLanguageWithTheSamePlaces() {
    ResourceBundle german = MessageTexts.in("de").bundle();
    for (String language : Languages.ALL) {
      ResourceBundle texts = MessageTexts.in(language).bundle();
      assertThat(new TreeSet<>(texts.keySet())).isEqualTo(new TreeSet<>(german.keySet()));
      for (String key : german.keySet()) {
        assertThat(places(texts.getString(key)))
            .as(language + " " + key)
            .isEqualTo(places(german.getString(key)));
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{(\\w+)}").matcher(text).results().forEach(m -> places.add(m.group(1)));
    return places;
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void saysWhoForWhatSinceWhenAndHowMuch(String language) {
    Writing writing = SampleWritings.reminder(language, 2);
    String letter = new LetterText(writing).letter().toString();
    String mail = new MailText(writing).text();
    Wording wording = Wording.in(language);
    for (String text : List.of(letter, mail)) {
      assertThat(text)
          .contains("Linde Energie GmbH", "Lindenallee 1", "10115 Berlin")
          .contains("RE-1", "RE-2", "DE89 3704 0044 0532 0130 00", "RF69 1000 01")
          .contains(wording.figure(writing.toPay()))
          .contains(wording.date(writing.payBy()))
          .contains(wording.date(writing.items().get(0).dueOn()))
          .contains("http://localhost:8080/portal/");
    }
    assertThat(letter).contains("100001", "BCD\n002", wording.date(writing.on()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void tellsNothingOfTheDebtInTheSubject(String language) {
    Writing writing = SampleWritings.reminder(language, 1);
    assertThat(new MailText(writing).subject())
        .contains("Linde Energie GmbH", "100001")
        .doesNotContain(Wording.in(language).figure(writing.toPay()))
        .doesNotContainIgnoringCase("mahn")
        .doesNotContainIgnoringCase("erinner")
        .doesNotContainIgnoringCase("remind")
        .doesNotContainIgnoringCase("record")
        .doesNotContainIgnoringCase("υπενθ");
  }

  @Test
  void cannotBeTurnedIntoMoreHeadersOrMarkup() {
    Writing writing =
        SampleWritings.named("Evil\r\nBcc: all@example.org", "<script>alert(1)</script> {code}");
    assertThat(new MailText(writing).subject()).doesNotContain("\r", "\n");
    assertThat(new MailText(writing).html())
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; {code}");
  }

  @Test
  void keepsNoSecretOnRecord() {
    Writing writing = SampleWritings.secret("ABCD-EFGH");
    assertThat(new LetterText(writing).letter().opening()).contains("ABCD-EFGH");
    assertThat(new Composition(writing, new Way(MessageChannel.LETTER, List.of())).storedText())
        .doesNotContain("ABCD-EFGH");
  }

  @Test
  void writesAmountsAndDatesAsTheReaderDoes() {
    Writing german = SampleWritings.reminder("de", 1);
    assertThat(Wording.in("de").money(german.toPay())).isEqualTo("1.234,50\u00a0EUR");
    assertThat(Wording.in("en").money(german.toPay())).isEqualTo("1,234.50\u00a0EUR");
    assertThat(Wording.in("de").date(german.on())).isEqualTo("01.03.2026");
    assertThat(Wording.in("en").date(german.on())).isEqualTo("1 Mar 2026");
    assertThat(Wording.in("el").date(german.on())).isEqualTo("01/03/2026");
  }

  @Test
  void namesThePlaceThatHasNoValue() {
    MessageTexts texts = MessageTexts.in("de");
    assertThatThrownBy(() -> texts.get("statement.payment", Map.of("amount", "1")))
        .hasMessageContaining("{number}");
  }
}
