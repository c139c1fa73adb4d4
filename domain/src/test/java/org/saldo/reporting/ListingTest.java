package org.saldo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {

  @ParameterizedTest
  @CsvSource({
    "1, 50, 1, 50",
    "0, 50, 1, 50",
    "-7, 50, 1, 50",
    "6, 50, 6, 50",
    "7, 50, 6, 50",
    "2147483647, 50, 6, 50",
    "1, 0, 1, 1",
    "1, 100000, 1, 200"
  })
  void staysWithinWhatIsCounted(int number, int size, int shownNumber, int shownSize) {
    assertThat(Listing.of(number, size)).isEqualTo(new Listing(shownNumber, shownSize));
  }
}
