package org.saldo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.ledger.rule.CaseFacts;
import org.saldo.ledger.rule.FlexSource;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleField;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.ledger.rule.RuleHead;

/** Which rule places an event, and what it writes beside the lines. */
class RuleChoiceTest {

  private static final CaseFacts CASE =
      new CaseFacts(
          "C000000007",
          "D000000003",
          "CONSUMER",
          "AT",
          Map.of(7L, new CaseFacts.Item("RE-4711", "CONSUMER_CREDIT")));

  private static final Posting PAYMENT =
      Booking.posting(
          EventKind.PAYMENT_RECEIVED, "RECEIVED_CARD 60.00, INTEREST 20.09, PRINCIPAL 39.91");

  private static RuleVersion rule(String key, int priority, String from, String conditions) {
    return new RuleVersion(
        1,
        EventKind.PAYMENT_RECEIVED,
        new RuleHead(
            key,
            priority,
            RuleCondition.read(conditions),
            List.of(),
            conditions == null && priority > 0),
        LocalDate.parse(from),
        List.of(),
        Instant.EPOCH,
        "anna",
        null);
  }

  private static final RuleVersion DEFAULT = rule("default", 0, "1970-01-01", null);

  private static String chosen(RuleVersion... versions) {
    return RuleChoice.first(
            RuleChoice.candidates(List.of(versions), Booking.DAY),
            new EventFacts(PAYMENT, () -> CASE))
        .map(rule -> rule.head().key())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DEBTOR_KIND=CONSUMER                    | own
          DEBTOR_KIND=BUSINESS                    | default
          DEBTOR_COUNTRY=DE,AT                    | own
          DEBTOR_COUNTRY=DE                       | default
          CURRENCY=EUR                            | own
          CURRENCY=CHF                            | default
          PAYMENT_WAY=CARD                        | own
          PAYMENT_WAY=BANK,CASH                   | default
          COMPONENT=INTEREST                      | own
          COMPONENT=FEE                           | default
          CLAIM_KIND=CONSUMER_CREDIT              | own
          CLAIM_KIND=OTHER                        | default
          VAT_RATE=19                             | default
          DEBTOR_KIND=CONSUMER;PAYMENT_WAY=CARD   | own
          DEBTOR_KIND=CONSUMER;PAYMENT_WAY=BANK   | default
          """)
  void takesTheRuleWhoseConditionsAllHold(String conditions, String key) {
    assertThat(chosen(DEFAULT, rule("own", 10, "2026-01-01", conditions))).isEqualTo(key);
  }

  @Test
  void triesTheSmallestPriorityFirstAndTheDefaultLast() {
    assertThat(
            chosen(
                DEFAULT,
                rule("second", 20, "2026-01-01", "CURRENCY=EUR"),
                rule("first", 10, "2026-01-01", "CURRENCY=EUR")))
        .isEqualTo("first");
  }

  @Test
  void takesOfEachRuleTheVersionOfTheDay() {
    // The latest first, as the book reads them: the newer version no longer holds for this event.
    assertThat(
            chosen(
                rule("own", 10, "2026-05-14", "CURRENCY=CHF"),
                rule("own", 10, "2026-01-01", "CURRENCY=EUR"),
                DEFAULT))
        .isEqualTo("default");
    assertThat(
            chosen(
                rule("own", 10, "2026-05-15", "CURRENCY=CHF"),
                rule("own", 10, "2026-01-01", "CURRENCY=EUR"),
                DEFAULT))
        .isEqualTo("own");
  }

  @Test
  void forgetsARuleThatHasEnded() {
    assertThat(
            chosen(
                rule("own", 10, "2026-05-01", null),
                rule("own", 10, "2026-01-01", "CURRENCY=EUR"),
                DEFAULT))
        .isEqualTo("default");
  }

  @Test
  void asksForTheCaseOnlyWhenARuleNeedsIt() {
    EventFacts facts =
        new EventFacts(
            PAYMENT,
            () -> {
              throw new IllegalStateException("asked");
            });
    assertThat(
            RuleChoice.first(
                RuleChoice.candidates(
                    List.of(DEFAULT, rule("own", 10, "2026-01-01", "PAYMENT_WAY=CARD")),
                    Booking.DAY),
                facts))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CONSTANT,       4711
          INVOICE_NUMBER, RE-4711
          CASE_NUMBER,    C000000007
          DEBTOR_NUMBER,  D000000003
          REFERENCE,      RE-1
          YEAR,           2026
          QUARTER,        2026-Q2
          MONTH,          2026-05
          """)
  void writesTheKeysOfTheRule(FlexSource source, String value) {
    RuleFlexfield flexfield =
        new RuleFlexfield("own", source, source == FlexSource.CONSTANT ? "4711" : null);
    assertThat(
            new EventFacts(PAYMENT, () -> CASE)
                .keys(
                    PAYMENT.amounts().get(1),
                    RuleFlexfield.read(RuleFlexfield.text(List.of(flexfield)))))
        .containsEntry("own", value);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          costCentre, CONSTANT, 47 11, true
          costCentre, CONSTANT, a;b,   false
          costCentre, CONSTANT, ,      false
          month,      MONTH,    ,      true
          month,      MONTH,    x,     false
          invoice,    INVOICE_NUMBER, , false
          Cost,       YEAR,     ,      false
          """)
  void allowsOnlyKeysOfTheWhiteList(String name, FlexSource source, String constant, boolean ok) {
    assertThat(new RuleFlexfield(name, source, constant).isAllowed()).isEqualTo(ok);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          VAT_RATE,       19,      true
          VAT_RATE,       5.5,     true
          VAT_RATE,       0,       true
          VAT_RATE,       19.0,    false
          VAT_RATE,       120,     false
          DEBTOR_COUNTRY, DE,      true
          DEBTOR_COUNTRY, de,      false
          CURRENCY,       EURO,    false
          PAYMENT_WAY,    CARD,    true
          PAYMENT_WAY,    CHEQUE,  false
          """)
  void allowsOnlyValuesOfTheWhiteList(RuleField field, String value, boolean ok) {
    assertThat(field.accepts(value)).isEqualTo(ok);
  }
}
