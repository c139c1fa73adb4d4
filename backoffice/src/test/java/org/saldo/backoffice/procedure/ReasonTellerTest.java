package org.saldo.backoffice.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.procedure.Finding;
import org.saldo.procedure.Unless;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.ui.Texts;

/** Reasons keep keys and plain digits; a page says names and numbers as its reader does. */
class ReasonTellerTest {

  private static final String TEXTS = "org.saldo.backoffice.messages";

  private static Texts texts(String language) {
    return Texts.in(Locale.forLanguageTag(language), TEXTS);
  }

  private static String said(String language, String code, boolean held, String... values) {
    StepNames names = new StepNames(Map.of(), Map.of("commerce", "Grosso"));
    return new ReasonTeller(texts(language), names)
        .rules(List.of(new Finding(code, held, List.of((Serializable[]) values), null)))
        .get(0)
        .sentence();
  }

  @ParameterizedTest
  @CsvSource({"de", "en", "es", "el"})
  void namesProceduresAsPeopleDo(String language) {
    for (String code : new String[] {"assigned.pinned", "assigned"}) {
      assertThat(said(language, code, true, "commerce", "100"))
          .contains("Grosso")
          .doesNotContain("commerce");
    }
    assertThat(said(language, "assigned.other", false, "commerce")).contains("Grosso");
    assertThat(said(language, "assigned.other", false, "gone")).contains("gone");
  }

  @Test
  void writesNumbersOfConditionsAsTheReaderDoes() {
    String[] values = {"AT_LEAST", "1000", "999.50"};
    assertThat(said("de", "condition.AMOUNT_OPEN", false, values)).contains("1.000", "999,50");
    assertThat(said("en", "condition.AMOUNT_OPEN", false, values)).contains("1,000", "999.50");
    assertThat(said("de", "condition.DAYS_OVERDUE", false, "AT_LEAST", "10", ""))
        .contains("10", "–");
  }

  @Test
  void saysConditionsAsTheReaderDoes() {
    Condition amount = Condition.of(ConditionFact.AMOUNT_OPEN, Comparison.LESS_THAN, "1234.5");
    assertThat(ConditionWords.say(texts("de"), amount)).contains("1.234,5");
    Condition segment = Condition.of(ConditionFact.SEGMENT, Comparison.ONE_OF, "1.5", "gold");
    assertThat(ConditionWords.say(texts("de"), segment)).contains("1.5, gold");
    Condition language = Condition.of(ConditionFact.LANGUAGE, Comparison.ONE_OF, "el");
    assertThat(ConditionWords.say(texts("de"), language)).contains("Griechisch");
  }

  @ParameterizedTest
  @CsvSource({"de", "en", "es", "el"})
  void saysWhatPlansPutBetween(String language) {
    StepNames names = new StepNames(Map.of("ring", "Anruf"), Map.of("commerce", "Grosso"));
    ReasonTeller teller = new ReasonTeller(texts(language), names);
    Serializable[] asked = {"COUNTRY", "ONE_OF", "DE AT", "FR"};
    for (String code : new String[] {"condition", "assigned.ends"}) {
      for (boolean standing : new boolean[] {true, false}) {
        assertThat(teller.unless(new Unless(code, standing, List.of(asked))))
            .contains("DE, AT", "FR")
            .doesNotContain("???");
      }
    }
    for (boolean standing : new boolean[] {true, false}) {
      assertThat(teller.unless(new Unless("assigned.other", standing, List.of("commerce"))))
          .contains("Grosso");
      assertThat(teller.unless(new Unless("turn", standing, List.of("ring", 5))))
          .contains("Anruf", "5");
    }
    assertThat(teller.unless(new Unless("unpinned", false, List.of("commerce"))))
        .contains("Grosso");
    LocalDate day = LocalDate.of(2027, 2, 3);
    for (String code : new String[] {"version.without", "version.changes", "version.moves"}) {
      assertThat(teller.unless(new Unless(code, true, List.of(2, day, day.plusDays(1)))))
          .contains("2027")
          .doesNotContain("???");
    }
    for (String code : new String[] {"pinned", "unpinned.none", "business.days"}) {
      assertThat(teller.unless(new Unless(code, false, List.of()))).doesNotContain("???");
    }
    assertThat(teller.unless(new Unless("assigned.none", true, List.of()))).doesNotContain("???");
  }
}
