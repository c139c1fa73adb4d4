package org.saldo.creditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ISO 11649. */
class CreditorReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "539007547034, RF18539007547034",
    "2026000123, RF462026000123",
    "INV2026000123, RF98INV2026000123",
    "000123, RF78000123"
  })
  void computesTheCheckDigits(String number, String reference) {
    assertThat(CreditorReference.of(number).value()).isEqualTo(reference);
    assertThat(CreditorReference.isValid(reference)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RF18539007547035", "RF18", "18539007547034", "RF18 5390 0754 7034", ""})
  void refusesWhatIsNone(String text) {
    assertThat(CreditorReference.isValid(text)).isFalse();
    assertThatThrownBy(() -> new CreditorReference(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isPrintedInGroupsOfFour() {
    assertThat(CreditorReference.of("539007547034").printed()).isEqualTo("RF18 5390 0754 7034");
  }
}
