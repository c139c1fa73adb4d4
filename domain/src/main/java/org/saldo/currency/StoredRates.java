package org.saldo.currency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saldo.identity.BulkWriter;

/** The table of rates, read and written many rows at a time. */
final class StoredRates implements RateShelf {

  private final Connection connection;
  private final BulkWriter writer;
  private final long revision;
  private final boolean rehearsal;

  /**
   * @param revision of what is put
   * @param rehearsal nothing is put
   */
  StoredRates(Connection connection, BulkWriter writer, long revision, boolean rehearsal) {
    this.connection = connection;
    this.writer = writer;
    this.revision = revision;
    this.rehearsal = rehearsal;
  }

  @Override
  public Map<LocalDate, Map<String, Known>> known(Collection<LocalDate> days) {
    Map<LocalDate, Map<String, Known>> known = new HashMap<>();
    if (days.isEmpty()) {
      return known;
    }
    // The later revision of a rate comes later and so replaces the earlier one.
    String sql =
        "SELECT currency, rate_on, per_euro, reason FROM exchange_rate WHERE rate_on IN ("
            + String.join(", ", Collections.nCopies(days.size(), "?"))
            + ") ORDER BY revision";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int i = 1;
      for (LocalDate day : days) {
        statement.setObject(i++, day);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          known
              .computeIfAbsent(rows.getObject(2, LocalDate.class), on -> new TreeMap<>())
              .put(rows.getString(1), new Known(rows.getBigDecimal(3), rows.getString(4) != null));
        }
      }
      return known;
    } catch (SQLException e) {
      throw new IllegalStateException("rates cannot be read", e);
    }
  }

  @Override
  public void put(List<ExchangeRate> rates) {
    if (rehearsal || rates.isEmpty()) {
      return;
    }
    BulkWriter.Recording now = writer.recording();
    rates.forEach(
        rate ->
            writer.add(
                new RateRecord(
                    writer.keys().getAsLong(), rate, revision, now.at(), now.by(), null)));
    try {
      writer.flush();
    } catch (SQLException e) {
      throw new IllegalStateException("rates cannot be written", e);
    }
  }
}
