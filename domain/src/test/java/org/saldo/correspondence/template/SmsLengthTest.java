package org.saldo.correspondence.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many SMS a text takes (3GPP TS 23.038 and 23.040). */
class SmsLengthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                       | 1   | false | 0   | 0",
        "a                                                        | 160 | false | 160 | 1",
        "a                                                        | 161 | false | 161 | 2",
        "a                                                        | 306 | false | 306 | 2",
        "a                                                        | 307 | false | 307 | 3",
        // Two septets each, and none of them is split: 76 fit into 153.
        "€                                                        | 80  | false | 160 | 1",
        "€                                                        | 81  | false | 162 | 2",
        "€                                                        | 152 | false | 304 | 2",
        "€                                                        | 153 | false | 306 | 3",
        "ü                                                        | 160 | false | 160 | 1",
        "Zahlungserinnerung Az. 2026-000123: 50,00 € offen        | 1   | false | 50  | 1",
        "ç                                                        | 70  | true  | 70  | 1",
        "ç                                                        | 71  | true  | 71  | 2",
        "ω                                                        | 134 | true  | 134 | 2",
        "ω                                                        | 135 | true  | 135 | 3",
        // A pair of surrogates stays together: 33 of them fit into 67.
        "😀                                                        | 35  | true  | 70  | 1",
        "😀                                                        | 66  | true  | 132 | 2",
        "😀                                                        | 67  | true  | 134 | 3",
      })
  void countsUnitsAndParts(String sign, int times, boolean unicode, int units, int parts) {
    assertThat(SmsLength.of(sign.repeat(times))).isEqualTo(new SmsLength(unicode, units, parts));
  }
}
