package org.saldo.backoffice.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTellerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DebtorName[name=Old Ltd, vatId=null, taxNumber=null] → DebtorName[name=New, Ltd, vatId=DE1,"
            + " taxNumber=null]; Old Ltd → New, Ltd, DE1",
        "null → PostalAddress[street=Main St 1, streetExtra=null, postcode=10115, city=Berlin,"
            + " country=DE]; – → Main St 1, 10115, Berlin, DE",
        "+30 210 1 → null; +30 210 1 → –",
        "a=b [c] → d; a=b [c] → d"
      })
  void tellsAChangeWithoutTheNamesOfPrograms(String recorded, String told) {
    assertThat(HistoryTeller.change(recorded)).isEqualTo(told);
  }
}
