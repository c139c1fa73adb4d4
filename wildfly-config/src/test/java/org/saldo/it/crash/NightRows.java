package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.it.Books;
import org.saldo.it.Rows;

/**
 * What a dunning run on an empty history must have left behind, however often who worked on it
 * died.
 */
record NightRows(Rows rows) {

  private static final String E_MAILS =
      "SELECT delivery_key, state, unclear FROM outbox_parcel WHERE kind = 'EMAIL'";

  /** How many steps are decided by now. */
  long decided() {
    return rows.number("SELECT COUNT(*) FROM step_run");
  }

  /** How many cases have a reminder that is done. */
  long reminded() {
    return rows.number(
        "SELECT COUNT(DISTINCT case_file_id) FROM step_run"
            + " WHERE channel = 'EMAIL' AND state = 'DONE'");
  }

  long runs() {
    return rows.number("SELECT COUNT(*) FROM dunning_run");
  }

  boolean done(String run) {
    return rows.number(
            "SELECT COUNT(*) FROM dunning_run WHERE public_id = UNHEX(?) AND state = 'DONE'",
            run.replace("-", ""))
        == 1;
  }

  /** How many e-mails have not left, and are not given up. */
  long waiting() {
    return rows.number(
        "SELECT COUNT(*) FROM outbox_parcel WHERE kind = 'EMAIL'"
            + " AND state IN ('QUEUED', 'SENDING')");
  }

  /** Every case was looked at, and every step has what it says, once. */
  void requireWhole(String where) {
    new Books(rows).requireInOrder();
    requireMessages(where);
    requireNone(
        "calls that are not on a worksheet exactly once",
        where,
        "SELECT s.id FROM step_run s LEFT JOIN task t ON t.subject_id = s.id"
            + " AND t.kind = 'STEP_CALL' WHERE s.channel = 'CALL' AND s.state = 'PROPOSED'"
            + " GROUP BY s.id HAVING COUNT(t.id) <> 1");
    List<Object> counted =
        rows.list("SELECT SUM(seen), SUM(done), SUM(parked) FROM dunning_chunk").get(0);
    assertThat(((Number) counted.get(0)).longValue())
        .as("cases seen, %s", where)
        .isEqualTo(
            rows.number("SELECT COUNT(*) FROM case_file WHERE status IN ('OPEN', 'REOPENED')"));
    assertThat(((Number) counted.get(1)).longValue())
        .as("steps counted as done, %s", where)
        .isEqualTo(
            rows.number(
                "SELECT COUNT(*) FROM step_run WHERE state IN ('DONE', 'PROPOSED')"
                    + " AND dunning_run_id IS NOT NULL"));
    assertThat(rows.number("SELECT COUNT(*) FROM dunning_chunk WHERE lease_token IS NOT NULL"))
        .as("leases left behind, %s", where)
        .isZero();
  }

  private void requireMessages(String where) {
    requireNone(
        "reminders without their message",
        where,
        "SELECT s.id FROM step_run s LEFT JOIN message m ON m.id = s.subject_id"
            + " WHERE s.channel IN ('EMAIL', 'LETTER') AND s.state = 'DONE' AND m.id IS NULL");
    requireNone(
        "cases reminded twice",
        where,
        "SELECT m.case_file_id FROM message m WHERE m.demand GROUP BY m.case_file_id"
            + " HAVING COUNT(*) > 1");
    requireNone(
        "messages that are not in the outbox exactly once",
        where,
        "SELECT m.id FROM message m LEFT JOIN outbox_parcel p ON p.subject_id = m.id"
            + " AND p.kind = m.channel WHERE m.demand AND m.direction = 'OUT' GROUP BY m.id"
            + " HAVING COUNT(p.id) <> 1");
  }

  /**
   * Every e-mail arrived, and nothing else did. One copy too many is allowed, with the same key,
   * where a death left in doubt whether the first had left; after two such deaths a person decides.
   *
   * @param copies what came to the mail server, by key
   */
  void requireArrived(Map<String, Integer> copies, String where) {
    List<List<Object>> mails = rows.list(E_MAILS);
    assertThat(mails).as("e-mails, %s", where).isNotEmpty();
    for (List<Object> mail : mails) {
      String key = (String) mail.get(0);
      int unclear = ((Number) mail.get(2)).intValue();
      int came = copies.getOrDefault(key, 0);
      if (mail.get(1).equals("DEAD")) {
        assertThat(unclear).as("given up: %s, %s", key, where).isEqualTo(2);
        assertThat(came).as("given up: %s, %s", key, where).isBetween(0, 2);
      } else {
        assertThat(mail.get(1)).as("%s, %s", key, where).isEqualTo("SENT");
        assertThat(came).as("copies of %s, %s", key, where).isBetween(1, 1 + unclear);
      }
    }
    Set<Object> ours = mails.stream().map(mail -> mail.get(0)).collect(Collectors.toSet());
    assertThat(ours).as("what nobody wrote, %s", where).containsAll(copies.keySet());
  }

  private void requireNone(String what, String where, String sql) {
    assertThat(rows.list(sql)).as("%s, %s", what, where).isEmpty();
  }
}
