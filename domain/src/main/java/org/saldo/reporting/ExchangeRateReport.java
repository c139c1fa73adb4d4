package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Lists every record of the exchange rates; they belong to no creditor. */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ExchangeRateReport {

  /** Rows of an export; the latest days. One currency since 1999 has about 7 000. */
  public static final int MOST_EXPORTED = 50_000;

  private static final String NEWEST_FIRST = "ORDER BY x.rate_on DESC, x.currency, x.revision DESC";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  /**
   * A record.
   *
   * @param perEuro units of the currency for one euro
   * @param inForce whether no later record of the same day corrects it
   * @param reason of the person who recorded it; null when it came out of a file
   */
  public record Row(
      String currency,
      LocalDate on,
      BigDecimal perEuro,
      String source,
      boolean irrevocable,
      boolean inForce,
      Instant recordedAt,
      String recordedBy,
      String reason) {}

  /** The currencies that have ever had a rate, by code. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<String> currencies() {
    return Sql.of("SELECT DISTINCT currency FROM exchange_rate ORDER BY currency")
        .list(dataSource, r -> r.text("currency"));
  }

  /**
   * A page of records, the latest day first.
   *
   * @param currency null for all
   * @param until the latest day that is shown; null for no limit
   * @param number page from 1
   */
  public Page<Row> page(String currency, LocalDate until, int number, int size) {
    Listing listing = Listing.of(number, size);
    return listing.page(
        dataSource,
        listing.limit(where(Sql.of(COLUMNS), currency, until).add(NEWEST_FIRST)),
        ExchangeRateReport::row,
        where(Listing.counting(), currency, until));
  }

  /** The records for an export, at most {@value #MOST_EXPORTED}. */
  public List<Row> newest(String currency, LocalDate until) {
    return where(Sql.of(COLUMNS), currency, until)
        .add(NEWEST_FIRST)
        .add("LIMIT ?", MOST_EXPORTED)
        .list(dataSource, ExchangeRateReport::row);
  }

  private static final String COLUMNS =
      "SELECT x.currency, x.rate_on, x.per_euro, x.source, x.irrevocable, x.recorded_at,"
          + " x.recorded_by, x.reason, NOT EXISTS (SELECT 1 FROM exchange_rate y"
          + " WHERE y.currency = x.currency AND y.rate_on = x.rate_on"
          + " AND y.revision > x.revision) AS in_force";

  private static Sql where(Sql sql, String currency, LocalDate until) {
    return sql.add("FROM exchange_rate x WHERE 1 = 1")
        .addIf(currency != null, "AND x.currency = ?", currency)
        .addIf(until != null, "AND x.rate_on <= ?", until);
  }

  private static Row row(Sql.Row r) throws SQLException {
    return new Row(
        r.text("currency"),
        r.day("rate_on"),
        new BigDecimal(r.text("per_euro")).stripTrailingZeros(),
        r.text("source"),
        r.flag("irrevocable"),
        r.flag("in_force"),
        r.instant("recorded_at"),
        r.text("recorded_by"),
        r.text("reason"));
  }
}
