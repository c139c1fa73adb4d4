package org.saldo.it.currency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.currency.ExchangeRate;
import org.saldo.currency.ExchangeRateBook;
import org.saldo.currency.ImportedRates;
import org.saldo.currency.NewExchangeRate;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.problem.Refusal;
import org.saldo.reporting.ExchangeRateReport;

/** Each test has currencies and days of its own. */
class ExchangeRatesIT extends InServer {

  @EJB private ExchangeRateBook book;
  @EJB private ExchangeRateReport report;

  private ImportedRates bringIn(String csv, boolean rehearsal) {
    return As.anna(() -> book.bringIn("test.csv", csv.getBytes(StandardCharsets.UTF_8), rehearsal));
  }

  private String on(String currency, String day) {
    return As.anna(() -> book.on(currency, LocalDate.parse(day)))
        .map(rate -> rate.perEuro().toPlainString() + " of " + rate.on())
        .orElse("none");
  }

  private Optional<Refusal> record(String currency, String day, String rate, boolean fixed) {
    return As.anna(
        () ->
            book.record(
                new NewExchangeRate(
                    currency, LocalDate.parse(day), new BigDecimal(rate), "ECB", fixed),
                "test"));
  }

  private static String counts(ImportedRates taken) {
    return taken.fresh()
        + " "
        + taken.corrected()
        + " "
        + taken.unchanged()
        + " "
        + taken.refused();
  }

  @Test
  void looksBeforeItTakesAndTakesOnce() {
    String csv =
        "Date,NOK,SEK,\n2010-03-05,8.0360,9.7035,\n2010-03-04,8.0610,N/A,\n2010-03-03,x,9.7298,\n";
    assertThat(counts(bringIn(csv, true))).isEqualTo("4 0 0 1");
    assertThat(on("NOK", "2010-03-05")).isEqualTo("none");
    assertThat(counts(bringIn(csv, false))).isEqualTo("4 0 0 1");
    assertThat(counts(bringIn(csv, false))).isEqualTo("0 0 4 1");
    assertThat(on("NOK", "2010-03-07")).as("Sunday").isEqualTo("8.036 of 2010-03-05");
    assertThat(on("SEK", "2010-03-04")).isEqualTo("9.7298 of 2010-03-03");
    assertThat(on("NOK", "2010-03-13")).as("too old").isEqualTo("none");
    assertThat(on("NOK", "2010-03-02")).as("not yet").isEqualTo("none");
  }

  @Test
  void correctsByANewRecordAndKeepsWhatAPersonSaid() {
    assertThat(counts(bringIn("Date,DKK,PLN,\n2011-05-02,7.4560,3.9440,\n", false)))
        .isEqualTo("2 0 0 0");
    ImportedRates corrected = bringIn("Date,DKK,PLN,\n2011-05-02,7.4570,3.9440,\n", false);
    assertThat(counts(corrected)).isEqualTo("0 1 1 0");
    assertThat(corrected.corrections().get(0).before()).isEqualByComparingTo("7.456");
    assertThat(on("DKK", "2011-05-02")).startsWith("7.457 ");
    assertThat(record("PLN", "2011-05-02", "3.95", false)).isEmpty();
    assertThat(record("PLN", "2011-05-02", "3.950", false).map(Refusal::code))
        .hasValue("exchange.rate.same");
    ImportedRates again = bringIn("Date,DKK,PLN,\n2011-05-02,7.4570,3.9440,\n", false);
    assertThat(counts(again)).isEqualTo("0 0 1 1");
    assertThat(again.refusals().get(0).refusal().code()).isEqualTo("exchange.rate.by.hand");
    assertThat(on("PLN", "2011-05-02")).startsWith("3.95 ");
    List<ExchangeRateReport.Row> rows =
        As.anna(() -> report.newest("DKK", LocalDate.of(2011, 5, 2)));
    assertThat(rows)
        .extracting(row -> row.perEuro().toPlainString() + " " + row.inForce())
        .containsExactly("7.457 true", "7.456 false");
  }

  @Test
  void knowsCurrenciesThatAreGone() {
    assertThat(on("HRK", "2026-11-01")).isEqualTo("7.5345 of 2023-01-01");
    assertThat(on("BGN", "2026-11-01")).isEqualTo("1.95583 of 2026-01-01");
    assertThat(bringIn("Date,RUB,\n2022-03-01,117.2010,\n", false).fresh()).isOne();
    assertThat(on("RUB", "2022-03-08")).startsWith("117.201 ");
    assertThat(on("RUB", "2022-03-09")).isEqualTo("none");
    assertThat(on("EUR", "2010-01-01")).startsWith("1 ");
    assertThat(record("HRK", "2024-01-02", "7.6", false).map(Refusal::code))
        .hasValue("exchange.rate.irrevocable");
    assertThat(record("EEK", "2011-01-01", "15.6466", true)).isEmpty();
    assertThat(on("EEK", "2026-01-01")).startsWith("15.6466 ");
  }

  @Test
  void refusesWhatIsNoRate() {
    assertThat(record("XXQ", "2010-01-04", "1", false).map(Refusal::code))
        .hasValue("exchange.rate.currency");
    assertThat(record("EUR", "2010-01-04", "1", false).map(Refusal::code))
        .hasValue("exchange.rate.currency");
    assertThat(record("ISK", "1998-12-31", "1", false).map(Refusal::code))
        .hasValue("exchange.rate.day");
    assertThat(record("ISK", "2199-01-01", "1", false).map(Refusal::code))
        .hasValue("exchange.rate.day");
    assertThat(record("ISK", "2010-01-04", "0", false).map(Refusal::code))
        .hasValue("exchange.rate.value");
    assertThat(bringIn("hello", false).refusal().map(Refusal::code))
        .hasValue("exchange.file.unknown");
    // What was read before the damage is void.
    String damaged = "Date,ISK,\n2010-01-04,180.00,\n" + "x".repeat(30_000);
    assertThat(bringIn(damaged, false).refusal()).isPresent();
    assertThat(on("ISK", "2010-01-04")).isEqualTo("none");
  }

  @Test
  void letsOnlyThoseRecordWhoMay() {
    for (String role : List.of(Roles.CONTROLLER, Roles.SUPERVISOR, Roles.AUDITOR)) {
      Assertions.assertThatThrownBy(
              () ->
                  As.user(
                      "somebody", Set.of(role), () -> book.bringIn("x.csv", new byte[] {1}, true)))
          .as(role)
          .isInstanceOf(EJBAccessException.class);
    }
    Optional<ExchangeRate> seen =
        As.user("somebody", Set.of(Roles.AUDITOR), () -> book.on("HRK", LocalDate.of(2024, 1, 1)));
    assertThat(seen).isPresent();
  }

  /** As large as the whole history since 1999: 40 currencies on 7 000 days, here on 1 500. */
  @Test
  void takesALongHistoryInBatches() {
    String[] codes =
        ("AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BSD BTN BWP BZD CDF CLP"
                + " COP CRC CVE DJF DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD")
            .split(" ");
    int days = Integer.getInteger("saldo.it.rate.days", 1_500);
    StringBuilder csv = new StringBuilder("Date," + String.join(",", codes) + ",\n");
    LocalDate day = LocalDate.of(2020, 12, 31);
    for (int i = 0; i < days; i++) {
      csv.append(day.minusDays(i));
      for (int c = 0; c < codes.length; c++) {
        csv.append(",").append(c + 1).append(".").append(1000 + i % 9000);
      }
      csv.append(",\n");
    }
    long start = System.nanoTime();
    assertThat(bringIn(csv.toString(), false).fresh()).isEqualTo(days * codes.length);
    long taken = System.nanoTime();
    assertThat(bringIn(csv.toString(), false).unchanged()).isEqualTo(days * codes.length);
    System.getLogger(ExchangeRatesIT.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} rates taken in {1} ms, compared in {2} ms",
            days * codes.length,
            (taken - start) / 1_000_000,
            (System.nanoTime() - taken) / 1_000_000);
    assertThat(on("AED", "2020-12-31")).startsWith("1.1 ");
  }
}
