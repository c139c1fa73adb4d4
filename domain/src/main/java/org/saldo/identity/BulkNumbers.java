package org.saldo.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongSupplier;

/**
 * Takes many numbers of a range at once.
 *
 * <p>In a transaction of its own, unlike {@link NumberRanges}: two threads of a load would wait for
 * each other. A load that fails leaves a gap.
 */
public final class BulkNumbers {

  private BulkNumbers() {}

  /** The next {@code count} numbers of the range, one by one. */
  public static LongSupplier take(Connection connection, String range, int count)
      throws SQLException {
    long first;
    try (PreparedStatement read =
            connection.prepareStatement(
                "SELECT next_number FROM number_range WHERE name = ? FOR UPDATE");
        PreparedStatement advance =
            connection.prepareStatement(
                "UPDATE number_range SET next_number = next_number + ? WHERE name = ?")) {
      read.setString(1, range);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        first = row.getLong(1);
      }
      advance.setInt(1, count);
      advance.setString(2, range);
      advance.executeUpdate();
    }
    connection.commit();
    return new LongSupplier() {
      private long next = first;

      @Override
      public long getAsLong() {
        if (next == first + count) {
          throw new IllegalStateException("only " + count + " numbers were taken of " + range);
        }
        return next++;
      }
    };
  }
}
