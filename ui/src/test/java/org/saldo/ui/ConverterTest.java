package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.money.Money;

class ConverterTest {

  private final PageStub german = new PageStub(Locale.GERMAN);
  private final PageStub english = new PageStub(Locale.ENGLISH);

  private static UIComponent input(Object min, Object max) {
    UIInput input = new UIInput();
    input.getAttributes().put("currency", "EUR");
    if (min != null) {
      input.getAttributes().put("min", min);
    }
    if (max != null) {
      input.getAttributes().put("max", max);
    }
    return input;
  }

  @Test
  void readsAndWritesMoneyInTheReadersNotation() {
    MoneyConverter converter = new MoneyConverter();
    Money amount = Money.of("1234.56", "EUR");
    assertThat(converter.getAsObject(german, input(null, null), "1.234,56")).isEqualTo(amount);
    assertThat(converter.getAsObject(english, input(null, null), "1,234.56")).isEqualTo(amount);
    assertThat(converter.getAsString(german, null, amount)).isEqualTo("1.234,56");
    assertThat(converter.getAsString(english, null, amount)).isEqualTo("1,234.56");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void readsBlankAsNothingAndNeverAsZero(String blank) {
    assertThat(new MoneyConverter().getAsObject(german, input(null, null), blank)).isNull();
    assertThat(new DayConverter().getAsObject(german, input(null, null), blank)).isNull();
    assertThat(new UuidConverter().getAsObject(german, input(null, null), blank)).isNull();
  }

  @Test
  void saysHowAnAmountIsWritten() {
    assertThatThrownBy(() -> new MoneyConverter().getAsObject(german, input(null, null), "12.34"))
        .isInstanceOf(ConverterException.class)
        .hasMessageContaining("Geben Sie einen Betrag wie 1.234,56 ein");
    assertThatThrownBy(() -> new MoneyConverter().getAsObject(english, input(null, null), "abc"))
        .hasMessageContaining("Enter an amount such as 1,234.56");
  }

  @Test
  void refusesMoneyOutsideItsLimitsButNotOnThem() {
    MoneyConverter converter = new MoneyConverter();
    UIComponent input = input(Money.of("1.00", "EUR"), Money.of("50.00", "EUR"));
    assertThat(converter.getAsObject(german, input, "50,00")).isEqualTo(Money.of("50.00", "EUR"));
    assertThat(converter.getAsObject(german, input, "1,00")).isEqualTo(Money.of("1.00", "EUR"));
    assertThatThrownBy(() -> converter.getAsObject(german, input, "50,01"))
        .hasMessageContaining("höchstens 50,00");
    assertThatThrownBy(() -> converter.getAsObject(german, input, "0,99"))
        .hasMessageContaining("mindestens 1,00");
  }

  @Test
  void readsDaysOfThePickerAndTypedOnes() {
    DayConverter converter = new DayConverter();
    LocalDate day = LocalDate.of(2026, 2, 7);
    assertThat(converter.getAsObject(german, input(null, null), "2026-02-07")).isEqualTo(day);
    assertThat(converter.getAsObject(german, input(null, null), "7.2.2026")).isEqualTo(day);
    assertThat(converter.getAsObject(english, input(null, null), "07/02/2026")).isEqualTo(day);
    assertThat(converter.getAsString(german, null, day)).isEqualTo("2026-02-07");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "31.02.2026", "7.2.26", "tomorrow", "02/07/2026"})
  void refusesDaysThatDoNotExist(String text) {
    assertThatThrownBy(() -> new DayConverter().getAsObject(german, input(null, null), text))
        .isInstanceOf(ConverterException.class)
        .hasMessageContaining("31.12.2026");
  }

  @Test
  void refusesDaysOutsideTheirLimitsButNotOnThem() {
    DayConverter converter = new DayConverter();
    LocalDate day = LocalDate.of(2026, 2, 7);
    UIComponent input = input(day, day);
    assertThat(converter.getAsObject(german, input, "2026-02-07")).isEqualTo(day);
    assertThatThrownBy(() -> converter.getAsObject(german, input, "2026-02-06"))
        .hasMessageContaining("nicht vor dem 07.02.2026");
    assertThatThrownBy(() -> converter.getAsObject(german, input, "2026-02-08"))
        .hasMessageContaining("nicht nach dem 07.02.2026");
  }

  @Test
  void readsOnlyFullIds() {
    UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    assertThat(new UuidConverter().getAsObject(german, null, id.toString())).isEqualTo(id);
    assertThatThrownBy(() -> new UuidConverter().getAsObject(german, null, "1-1-1-1-1"))
        .isInstanceOf(ConverterException.class);
  }
}
