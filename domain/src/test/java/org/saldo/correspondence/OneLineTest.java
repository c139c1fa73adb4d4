package org.saldo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names and references may not do to the line they stand on. */
class OneLineTest {

  @ParameterizedTest
  @CsvSource({
    "'Dora\r\nBcc: all@example.org', Dora Bcc: all@example.org",
    "'a\u0000b\tc\u2028d\u2029e', a b c d e",
    "'pay\u200bpal\ufeff\u00ad', paypal",
    "'invoice \u202efdp.exe', invoice fdp.exe",
    "'\u2066x\u2069 y', x y",
    "'  two   spaces ', two spaces",
    "'5,00\u00a0EUR', '5,00\u00a0EUR'"
  })
  void staysOnOneLineInOneDirection(String given, String kept) {
    assertThat(OneLine.of(given)).isEqualTo(kept);
  }

  @Test
  void isEmptyForNothing() {
    assertThat(OneLine.of(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{total}}", "${7*7}", "#{1+1}", "<script>", "=1+1", "{name}"})
  void reachesLettersAndMailsAsItWasWritten(String name) {
    Writing writing = SampleWritings.named("Linde", name);
    assertThat(new LetterText(writing).letter().opening().get(0)).contains(name);
    assertThat(new MailText(writing).text()).contains(name);
  }
}
