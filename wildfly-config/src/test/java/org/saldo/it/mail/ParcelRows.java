package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.saldo.it.Rows;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.Database;

/** Parcels of the outbox put where a server finds them. */
public final class ParcelRows {

  /**
   * A message with its parcel, as they lie in the database.
   *
   * @param unclear how many attempts may have arrived
   * @param error of the last attempt, null when none failed
   * @return the delivery key
   */
  public static String queue(String state, int unclear, String error) {
    boolean dead = state.equals("DEAD");
    UUID publicId = UUID.randomUUID();
    long message = Math.abs(publicId.getLeastSignificantBits() >> 8);
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(publicId.getMostSignificantBits())
            .putLong(publicId.getLeastSignificantBits())
            .array();
    update(
        "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
            + " direction, template_key, template_version, recipient, demand, currency, state,"
            + " occurred_at,"
            + " recorded_by, version) SELECT ?, ?, creditor_id, id, debtor_id, 'EMAIL', 'OUT',"
            + " 'reminder', 1, 'trouble@example.org', FALSE, currency, ?, UTC_TIMESTAMP(6), 'test', 1"
            + " FROM case_file ORDER BY id LIMIT 1",
        message,
        id,
        dead ? "FAILED" : "QUEUED");
    String payload =
        Json.createObjectBuilder()
            .add("to", "trouble@example.org")
            .add("toName", "Trouble")
            .add("fromName", "Test")
            .add("subject", "Trouble")
            .add("text", "text")
            .add("html", "<p>text</p>")
            .add("language", "de")
            .build()
            .toString();
    update(
        "INSERT INTO outbox_parcel (id, public_id, kind, delivery_key, creditor_id, case_file_id,"
            + " subject_id, payload, state, attempts, unclear, queued_at, queued_by,"
            + " next_attempt_at, lease_token, last_error, version) SELECT ?, ?, 'EMAIL', ?,"
            + " creditor_id, case_file_id, id, ?, ?, 0, ?, UTC_TIMESTAMP(6), 'test', "
            + (dead ? "NULL" : "UTC_TIMESTAMP(6) - INTERVAL 1 SECOND")
            + ", 1, ?, 1 FROM message WHERE id = ?",
        message,
        id,
        publicId.toString(),
        payload,
        state,
        unclear,
        error,
        message);
    return publicId.toString();
  }

  /** The database of the tests. */
  public static Rows rows() {
    return new Rows(ParcelRows::connect);
  }

  private static Connection connect() throws SQLException {
    Database database = TestStack.settings().database();
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void update(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      assertThat(statement.executeUpdate()).isOne();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ParcelRows() {}
}
