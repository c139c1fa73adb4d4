package org.saldo.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A case of one debtor, brought in through the services, whose statutory interest is claimed. What
 * only a long life would bring, default and the claiming of interest, is written past them.
 */
final class ClaimCase {

  static final String CREDITOR = "nordlicht";
  private static final String HEADER =
      "number;type;issued_on;due_on;currency;net;vat;gross;payable;tax1_category;tax1_rate;tax1_net;"
          + "tax1_vat;debtor_name;debtor_street;debtor_postcode;debtor_city;debtor_country\n";

  private final Caller caller;
  private final Schema schema;
  private final String prefix;
  private final long id;
  private final String number;

  private ClaimCase(Caller caller, Schema schema, String prefix) {
    this.caller = caller;
    this.schema = schema;
    this.prefix = prefix;
    Object[] row =
        schema
            .rows(
                "SELECT DISTINCT c.id, c.number FROM case_file c"
                    + " JOIN receivable r ON r.case_file_id = c.id WHERE r.number LIKE ?",
                prefix + "-%")
            .get(0);
    this.id = ((Number) row[0]).longValue();
    this.number = (String) row[1];
  }

  /** So many invoices over 119.00 EUR, one every few days from a day on. */
  static ClaimCase of(
      Caller caller, Schema schema, String prefix, int invoices, LocalDate first, int every) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < invoices; i++) {
      LocalDate issued = first.plusDays((long) every * i);
      csv.append(
          String.format(
              Locale.ROOT,
              "%s-%05d;invoice;%s;%s;EUR;100.00;19.00;119.00;119.00;S;19;100.00;19.00;"
                  + "%s Long Lasting Ltd;Road 1;10115;Berlin;DE%n",
              prefix,
              i,
              issued,
              issued.plusDays(14),
              prefix));
    }
    caller.post(
        "/invoices?creditor=" + CREDITOR + "&format=CSV&fileName=claims.csv",
        "text/csv",
        csv.toString().getBytes(StandardCharsets.UTF_8));
    return new ClaimCase(caller, schema, prefix);
  }

  long id() {
    return id;
  }

  String number() {
    return number;
  }

  /** From thirty days after each due date on, and posted. */
  void claimInterest() throws SQLException {
    String creditor = "(SELECT id FROM creditor WHERE creditor_key = '" + CREDITOR + "')";
    write(
        "INSERT INTO interest_terms (id, creditor_id, claim_kind, valid_from, kind, series,"
            + " consumer_percent, business_percent, day_count, claimed_by, component_order,"
            + " recorded_at, recorded_by, reason) SELECT ?, "
            + creditor
            + ", 'CONSIDERATION', '2000-01-01', 'STATUTORY', 'DE_BASE', 5, 9, 'ACT_365', 'STEP',"
            + " 'BGB_367', NOW(6), 'bench', 'bench'",
        -schema.number("SELECT COUNT(*) + 5000 FROM interest_terms"));
    write(
        "UPDATE receivable SET default_since = DATE_ADD(due_on, INTERVAL 1 DAY),"
            + " default_reason = 'CALENDAR',"
            + " interest_claimed_on = DATE_ADD(due_on, INTERVAL 30 DAY) WHERE case_file_id = ?",
        id);
    replay(schema, id);
  }

  /** Somebody works it from a day on. */
  void open(LocalDate on) throws SQLException {
    write(
        schema,
        "UPDATE case_file SET status = 'OPEN', opened_on = ?, opened_by = 'bench',"
            + " controller = 'carla' WHERE id = ?",
        on,
        id);
    write(
        "UPDATE case_overview SET status = 'OPEN', controller = 'carla' WHERE case_file_id = ?",
        id);
  }

  void pay(LocalDate on, long minor) {
    caller.post(
        "/case-files/" + number + "/payments",
        "application/json",
        String.format(
                Locale.ROOT,
                "{\"way\":\"BANK_TRANSFER\",\"amount\":\"%d.%02d\",\"currency\":\"EUR\","
                    + "\"receivedOn\":\"%s\",\"reference\":\"%s %s\"}",
                minor / 100,
                minor % 100,
                on,
                prefix,
                on)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void write(String sql, Object parameter) throws SQLException {
    write(schema, sql, parameter);
  }

  static void write(Schema schema, String sql, Object... parameters) throws SQLException {
    try (Connection connection = schema.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Orders the replay of a case, null for all, and gives its key; the server's timer does it. */
  static long order(Schema schema, Long caseFile) throws SQLException {
    long id = schema.number("SELECT COUNT(*) + 1 FROM claim_replay");
    write(
        schema,
        "INSERT INTO claim_replay (id, creditor_id, case_file_id, cause, last_case_id, done, failed,"
            + " ordered_at, ordered_by) VALUES (?, NULL, ?, 'bench', 0, 0, 0, NOW(6), 'bench')",
        id,
        caseFile);
    return id;
  }

  private static void replay(Schema schema, long caseFile) throws SQLException {
    long order = order(schema, caseFile);
    while (schema.number(
            "SELECT COUNT(*) FROM claim_replay WHERE id = ? AND finished_at IS NULL", order)
        > 0) {
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
