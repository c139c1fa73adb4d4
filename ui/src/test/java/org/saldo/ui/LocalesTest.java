package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalesTest {

  @ParameterizedTest(name = "choice {0}, claim {1}, browser {2}: {3}")
  @CsvSource({
    "en, es, el,       en",
    "  , es, el,       es",
    "  ,   , el,       el",
    "  ,   , fr;es-MX, es",
    "  ,   , de-AT,    de",
    "  ,   , fr,       de",
    "  ,   ,   ,       de",
    "xx, fr, en-GB,    en",
  })
  void takesTheReadersChoiceThenTheClaimThenTheBrowser(
      String cookie, String claim, String browser, String expected) {
    List<Locale> wishes =
        browser == null
            ? List.of()
            : Arrays.stream(browser.split(";")).map(Locale::forLanguageTag).toList();
    assertThat(Locales.choose(cookie, claim, wishes)).isEqualTo(Locale.forLanguageTag(expected));
  }
}
