package org.saldo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.saldo.money.Money;

/** EPC069-12. */
class GiroCodeTest {

  private static final String IBAN = "DE89370400440532013000";
  private static final String REFERENCE = "RF18539007547034";

  @Test
  void saysTheTransferAsTheNormDoes() {
    String content =
        GiroCode.of("Glaeubiger GmbH", IBAN, Money.of("123.45", "EUR"), REFERENCE).orElseThrow();
    assertThat(content)
        .isEqualTo(
            "BCD\n002\n1\nSCT\n\nGlaeubiger GmbH\nDE89370400440532013000\nEUR123.45\n\n"
                + "RF18539007547034");
    assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSize(81);
  }

  @Test
  void isNoneWithoutEuroOrAccountOrAmount() {
    assertThat(GiroCode.of("A", IBAN, Money.of("1.00", "CHF"), REFERENCE)).isEmpty();
    assertThat(GiroCode.of("A", null, Money.of("1.00", "EUR"), REFERENCE)).isEmpty();
    assertThat(GiroCode.of("A", IBAN, Money.zero("EUR"), REFERENCE)).isEmpty();
    assertThat(GiroCode.of("A", IBAN, Money.of("1000000000.00", "EUR"), REFERENCE)).isEmpty();
    assertThat(GiroCode.of("A", IBAN, Money.of("999999999.99", "EUR"), REFERENCE)).isPresent();
  }

  @Test
  void shortensALongNameAndLeavesNoLineBreakInIt() {
    String content =
        GiroCode.of("Ω\n".repeat(100), IBAN, Money.of("0.01", "EUR"), REFERENCE).orElseThrow();
    String name = content.split("\n", -1)[5];
    assertThat(name.length()).isLessThanOrEqualTo(70);
    assertThat(content.split("\n", -1)).hasSize(10);
  }
}
