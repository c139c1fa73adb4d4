package org.saldo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstLetterNoticesTest {

  @Test
  void saysWhatIsSoInTheDebtorsLanguage() {
    assertThat(FirstLetterNotices.values("de", Optional.empty(), false)).isEmpty();
    assertThat(FirstLetterNotices.values("de", Optional.of(new BigDecimal("9.12")), false))
        .containsOnlyKeys("higherRate")
        .containsEntry("higherRate", "9,12\u00a0%");
    assertThat(FirstLetterNotices.values("en", Optional.of(BigDecimal.TEN), true))
        .containsEntry("higherRate", "10\u00a0%")
        .hasEntrySatisfying("inputTax", said -> assertThat(said).contains("cannot deduct"));
    assertThat(FirstLetterNotices.values("el", Optional.empty(), true))
        .containsOnlyKeys("inputTax");
  }
}
