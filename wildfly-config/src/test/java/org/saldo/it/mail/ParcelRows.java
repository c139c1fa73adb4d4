package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.saldo.it.Rows;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.Database;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;

/** Parcels of the outbox put where a server finds them. */
public final class ParcelRows {

  /** An SMS with its parcel, about to leave. */
  public static String sms(String to) {
    return queue(
        "SMS",
        Json.createObjectBuilder().add("to", to).add("text", "Trouble").build().toString(),
        "QUEUED",
        0,
        null);
  }

  /**
   * An e-mail with its parcel, as they lie in the database.
   *
   * @param unclear how many attempts may have arrived
   * @param error of the last attempt, null when none failed
   * @return the delivery key
   */
  public static String queue(String state, int unclear, String error) {
    String payload = payload("trouble@example.org");
    return queue("EMAIL", payload, state, unclear, error);
  }

  private static String queue(
      String kind, String payload, String state, int unclear, String error) {
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
            + " occurred_at, recorded_by, version) SELECT ?, ?, creditor_id, id, debtor_id, ?,"
            + " 'OUT', 'reminder', 1, 'trouble@example.org', FALSE, currency, ?,"
            + " UTC_TIMESTAMP(6), 'test', 1"
            + " FROM case_file ORDER BY id LIMIT 1",
        message,
        id,
        kind,
        dead ? "FAILED" : "QUEUED");
    update(
        "INSERT INTO outbox_parcel (id, public_id, kind, delivery_key, creditor_id, case_file_id,"
            + " subject_id, payload, state, attempts, unclear, queued_at, queued_by,"
            + " next_attempt_at, lease_token, last_error, version) SELECT ?, ?, ?, ?,"
            + " creditor_id, case_file_id, id, ?, ?, 0, ?, UTC_TIMESTAMP(6), 'test', "
            + (dead ? "NULL" : "UTC_TIMESTAMP(6) - INTERVAL 1 SECOND")
            + ", 1, ?, 1 FROM message WHERE id = ?",
        message,
        id,
        kind,
        publicId.toString(),
        payload,
        state,
        unclear,
        error,
        message);
    return publicId.toString();
  }

  /** The least that is a PDF: one empty sheet. */
  private static final String SHEET =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """;

  /**
   * A letter of one sheet that waits for the printer.
   *
   * @param rows where its server finds it
   * @param kept whether it may be kept
   * @return the delivery key
   */
  public static String letter(Rows rows, boolean kept) {
    UUID publicId = UUID.randomUUID();
    long message = Math.abs(publicId.getLeastSignificantBits() >> 8);
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(publicId.getMostSignificantBits())
            .putLong(publicId.getLeastSignificantBits())
            .array();
    byte[] pdf = SHEET.getBytes(StandardCharsets.US_ASCII);
    update(
        rows,
        "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
            + " direction, template_key, template_version, recipient, demand, currency, state,"
            + " occurred_at, recorded_by, version) SELECT ?, ?, creditor_id, id, debtor_id,"
            + " 'LETTER', 'OUT', 'reminder', 1, 'Anna Muster, Weg 1, 10115 Berlin', FALSE,"
            + " currency, 'QUEUED', UTC_TIMESTAMP(6), 'test', 1 FROM case_file"
            + " ORDER BY id LIMIT 1",
        message,
        id);
    if (kept) {
      update(
          rows,
          "INSERT INTO document (id, public_id, kind, file_name, media_type, size_bytes, sha256,"
              + " visibility, creditor_id, stored_at, stored_by) SELECT ?, ?, 'LETTER',"
              + " 'letter.pdf', 'application/pdf', ?, UNHEX(SHA2(?, 256)), 'INTERNAL',"
              + " creditor_id, UTC_TIMESTAMP(6), 'test' FROM message WHERE id = ?",
          message,
          id,
          pdf.length,
          publicId.toString(),
          message);
      update(
          rows, "INSERT INTO document_content (document_id, content) VALUES (?, ?)", message, pdf);
    }
    String payload =
        kept
            ? "{\"document\":" + message + "}"
            : "{\"pdf\":\"" + Base64.getEncoder().encodeToString(pdf) + "\"}";
    update(
        rows,
        "INSERT INTO outbox_parcel (id, public_id, kind, delivery_key, creditor_id, case_file_id,"
            + " subject_id, payload, state, attempts, unclear, queued_at, queued_by,"
            + " next_attempt_at, version) SELECT id, public_id, 'LETTER', ?, creditor_id,"
            + " case_file_id, id, ?, 'QUEUED', 0, 0, UTC_TIMESTAMP(6), 'test',"
            + " UTC_TIMESTAMP(6) - INTERVAL 1 SECOND, 1 FROM message WHERE id = ?",
        publicId.toString(),
        payload,
        message);
    return publicId.toString();
  }

  /** By whom messages are recorded that {@link #keepWaiting} made. */
  private static final String WAITING = "test-waiting";

  /**
   * A message like one that was written before, which waits until the year 2099; {@link
   * #forgetWaiting} takes it away.
   *
   * @param kind EMAIL, SMS or LETTER
   * @return the public id of its parcel
   */
  public static UUID keepWaiting(Rows rows, String kind) {
    UUID publicId = UUID.randomUUID();
    long message = Math.abs(publicId.getLeastSignificantBits() >> 8);
    byte[] id = bytes(publicId);
    update(
        rows,
        "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
            + " direction, template_key, template_version, language, recipient, subject, body,"
            + " document_id, demand, currency, state, occurred_at, recorded_by, version)"
            + " SELECT ?, ?, creditor_id, case_file_id, debtor_id, ?, 'OUT', template_key,"
            + " template_version, language, recipient, subject, body, document_id, FALSE,"
            + " currency, 'QUEUED', UTC_TIMESTAMP(6), ?, 1 FROM message WHERE template_key ="
            + " 'reminder' AND document_id IS NOT NULL AND body IS NOT NULL ORDER BY id LIMIT 1",
        message,
        id,
        kind,
        WAITING);
    Object document =
        rows.list("SELECT document_id FROM message WHERE id = ?", message).get(0).get(0);
    String payload =
        switch (kind) {
          case "LETTER" -> "{\"document\":" + document + ",\"country\":\"DE\"}";
          case "SMS" -> "{\"to\":\"+491719999999\",\"text\":\"Bitte zahlen Sie.\"}";
          default -> payload("waiting@example.org");
        };
    update(
        rows,
        "INSERT INTO outbox_parcel (id, public_id, kind, delivery_key, creditor_id, case_file_id,"
            + " subject_id, payload, state, attempts, unclear, queued_at, queued_by, not_before,"
            + " next_attempt_at, version) SELECT id, public_id, ?, ?, creditor_id, case_file_id,"
            + " id, ?, 'QUEUED', 0, 0, UTC_TIMESTAMP(6), 'test', '2099-01-01', UTC_TIMESTAMP(6), 1"
            + " FROM message WHERE id = ?",
        kind,
        publicId.toString(),
        payload,
        message);
    return publicId;
  }

  /** Takes all such messages away, with what was noted about them. */
  public static void forgetWaiting(Rows rows) {
    String mine = "(SELECT id FROM message WHERE recorded_by = '" + WAITING + "')";
    rows.change("DELETE FROM outbox_parcel WHERE subject_id IN " + mine);
    rows.change("DELETE FROM message_mark WHERE message_id IN " + mine);
    rows.change("DELETE FROM message WHERE recorded_by = '" + WAITING + "'");
  }

  /**
   * Many e-mails at once, in turn to so many debtors, each with an address of its own.
   *
   * @return the delivery keys, in the order in which they were queued
   */
  public static List<String> mails(Rows rows, int count, int debtors) throws SQLException {
    List<String> keys = new ArrayList<>();
    List<Object> about =
        rows.list("SELECT id, creditor_id, debtor_id, currency FROM case_file ORDER BY id LIMIT 1")
            .get(0);
    try (Connection connection = rows.connections().open();
        PreparedStatement message =
            connection.prepareStatement(
                "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
                    + " direction, template_key, template_version, demand, currency, state,"
                    + " occurred_at, recorded_by, version) VALUES (?, ?, ?, ?, ?, 'EMAIL', 'OUT',"
                    + " 'reminder', 1, FALSE, ?, 'QUEUED', UTC_TIMESTAMP(6), 'test', 1)");
        PreparedStatement parcel =
            connection.prepareStatement(
                "INSERT INTO outbox_parcel (id, public_id, kind, delivery_key, creditor_id,"
                    + " case_file_id, subject_id, payload, state, attempts, unclear, queued_at,"
                    + " queued_by, next_attempt_at, order_key, version) VALUES (?, ?, 'EMAIL', ?, ?,"
                    + " ?, ?, ?, 'QUEUED', 0, 0, UTC_TIMESTAMP(6), 'test', UTC_TIMESTAMP(6), ?, 1)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        UUID id = UUID.randomUUID();
        byte[] bytes = bytes(id);
        // Far above what the server has given out.
        long row = 4_000_000_000_000L + i;
        int debtor = i % debtors;
        fill(message, row, bytes, about.get(1), about.get(0), about.get(2), about.get(3));
        fill(
            parcel,
            row,
            bytes,
            id.toString(),
            about.get(1),
            about.get(0),
            row,
            payload("debtor" + debtor + "@killed.example"),
            (long) debtor);
        keys.add(id.toString());
      }
      message.executeBatch();
      parcel.executeBatch();
      connection.commit();
    }
    return keys;
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private static String payload(String to) {
    return Json.createObjectBuilder()
        .add("to", to)
        .add("toName", "Trouble")
        .add("fromName", "Test")
        .add("subject", "Trouble")
        .add("text", "text")
        .add("html", "<p>text</p>")
        .add("language", "de")
        .build()
        .toString();
  }

  /**
   * An e-mail that has to wait until the second of January 2099; {@link #forget} takes it away.
   *
   * @param caseNumber about which case it is
   */
  public static UUID held(String caseNumber) {
    UUID publicId = UUID.randomUUID();
    Refusal why = Refusal.because("contact.pause.day", "1", LocalDate.of(2099, 1, 2), "12:00");
    update(
        "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
            + " direction, template_key, template_version, demand, currency, state,"
            + " occurred_at, held_until, held_reason, recorded_by, version) SELECT ?, ?,"
            + " creditor_id, id, debtor_id, 'EMAIL', 'OUT', 'reminder', 1, FALSE, currency,"
            + " 'QUEUED', UTC_TIMESTAMP(6), '2099-01-02 11:00:00', ?, 'test', 1"
            + " FROM case_file WHERE number = ?",
        Math.abs(publicId.getLeastSignificantBits() >> 8),
        bytes(publicId),
        Refusals.write(List.of(why)),
        caseNumber);
    return publicId;
  }

  /** Lets it be sent. */
  public static void sent(UUID message) {
    update(
        "UPDATE message SET state = 'SENT', sent_at = UTC_TIMESTAMP(6) WHERE public_id = ?",
        bytes(message));
  }

  /** Takes such a message away. */
  public static void forget(UUID message) {
    update("DELETE FROM message WHERE public_id = ?", bytes(message));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
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
    update(rows(), sql, parameters);
  }

  private static void update(Rows rows, String sql, Object... parameters) {
    try (Connection connection = rows.connections().open();
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
