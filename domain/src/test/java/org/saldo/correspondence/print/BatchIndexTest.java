package org.saldo.correspondence.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchIndexTest {

  private static String index(BatchLetter... letters) {
    return new BatchIndex(BatchPlan.of(SampleBatch.head(true), List.of(letters))).text();
  }

  @Test
  void hasALineForEachLetterInTheOrderOfThePdf() {
    String index =
        index(SampleBatch.letter(1, "Standardbrief", "DE", 1), SampleBatch.letter(2, "A", "AT", 3));
    assertThat(index)
        .isEqualTo(
            "sequence,delivery_key,case_number,first_page,pages,sheets,recipient,country,"
                + "postage_class\r\n"
                + "2,key-2,C100002,5,3,3,\"Anna Muster, Weg 1, 10115 Berlin\",AT,A\r\n"
                + "1,key-1,C100001,11,1,1,\"Anna Muster, Weg 1, 10115 Berlin\",DE,Standardbrief\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A \"quoted\" name",
        "two\nlines, one\r\nname",
        "\u202Eאבג",
        "semi;colon",
        "Ünïcødé Ω 😀",
        ","
      })
  void comesBackAsItWas(String recipient) throws Exception {
    try (CSVParser parser =
        CSVFormat.RFC4180.parse(new java.io.StringReader(index(SampleBatch.to(1, recipient))))) {
      List<CSVRecord> lines = parser.getRecords();
      assertThat(lines).hasSize(2);
      assertThat(lines.get(1).get(6)).isEqualTo(recipient);
      assertThat(lines.get(1).size()).isEqualTo(9);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49 30",
        "-2",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\u00A0=1",
        "\u200F=1",
        "\uFF1D1"
      })
  void isNeverCarriedOut(String recipient) throws Exception {
    try (CSVParser parser =
        CSVFormat.RFC4180.parse(new java.io.StringReader(index(SampleBatch.to(1, recipient))))) {
      assertThat(parser.getRecords().get(1).get(6)).isEqualTo("'" + recipient);
    }
  }
}
