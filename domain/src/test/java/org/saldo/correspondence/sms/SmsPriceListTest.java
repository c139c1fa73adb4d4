package org.saldo.correspondence.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of prices as spreadsheets and Saldo itself write them. */
class SmsPriceListTest {

  private static final NewSmsPrice GERMANY =
      new NewSmsPrice("smpp", "+49", new BigDecimal("0.075"), "EUR", LocalDate.of(2026, 1, 31));

  @Test
  void readsBothNotations() {
    for (String csv :
        List.of(
            "smpp;+49;0,075;EUR;2026-01-31",
            "\uFEFFgateway,prefix,price,currency,first\r\nSMPP,+49,0.075,eur,2026-01-31\r\n",
            "smpp\t+49\t0.075\tEUR\t2026-01-31\n\n")) {
      assertThat(SmsPriceList.read(csv))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.refusal()).isNull();
                assertThat(row.price()).isEqualTo(GERMANY);
              });
    }
  }

  @Test
  void readsWhatAnExportWroteWithItsReasonsOverSeveralLines() {
    String csv =
        """
        Anbieter;Vorwahl;Preis je Teil;Währung;Gilt ab;Erfasst von;Erfasst;Grund
        smpp;'+49;0,075;EUR;2026-01-31;adam;2026-01-01T10:00:00Z;"first ""line""
        second; line"
        smpp;'+43;;;2026-02-01;adam;2026-01-01T10:00:00Z;gone
        """;
    List<SmsPriceRow> rows = SmsPriceList.read(csv);
    assertThat(rows).extracting(SmsPriceRow::line).containsExactly(2, 4);
    assertThat(rows.get(0).price()).isEqualTo(GERMANY);
    assertThat(rows.get(1).price())
        .isEqualTo(new NewSmsPrice("smpp", "+43", null, null, LocalDate.of(2026, 2, 1)));
  }

  @Test
  void refusesWhatItCannotRead() {
    List<SmsPriceRow> rows =
        SmsPriceList.read("smpp;+49;cheap;EUR;2026-01-31\nsmpp;+49;0,07\nsmpp;+49;1;EUR;soon");
    assertThat(rows.get(0).refusal().code()).isEqualTo("sms.price.amount");
    assertThat(rows.get(1).refusal().code()).isEqualTo("sms.price.list.columns");
    assertThat(rows.get(2).price().firstOn()).as("the book refuses it").isNull();
  }
}
