package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.ledger.closing.LedgerCheck;
import org.saldo.ledger.proof.ChainCheck;
import org.saldo.ledger.proof.ProofExport;
import org.saldo.ledger.proof.ProvenColumns;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.LedgerVerification;
import org.saldo.verifier.Misfit;
import org.saldo.verifier.Verifier;

/**
 * Whatever is changed in closed books by somebody who can write to the database is found: by Saldo,
 * and by the verifier that has the exported file alone. Each change is undone by a rollback.
 */
class TamperingIT extends ClosingTest {

  private static final Map<String, List<String>> COVERED =
      Map.of(
          "business_event", ProvenColumns.EVENT,
          "journal_entry", ProvenColumns.ENTRY,
          "posting_line", ProvenColumns.LINE);

  /** Leaves foreign keys out of a session, and on MariaDB checks. */
  private static final String KEYS = "SET SESSION foreign_key_checks = ";

  private static final String CHECKS = "SET SESSION check_constraint_checks = ";

  /** What MySQL has to be told of each check instead, outside of any transaction. */
  private final List<String> checks = new ArrayList<>();

  @Resource private UserTransaction transaction;
  @EJB private LedgerVerification verification;
  @EJB private ProofExport proofs;
  @Inject private ChainCheck chain;

  private long id;
  private RowResult row;

  @BeforeEach
  void haveAClosedDay() throws SQLException {
    row = aReceivable(creditor, "Rosa " + word());
    work(row);
    inDefault(row, today().minusDays(5));
    assertThat(charge(row, Component.FEE, "5.00")).isEmpty();
    paid(row, "19.00");
    close(today());
    assertThat(findings()).isEmpty();
    id = creditorId(creditor);
    if (rows().list("SHOW VARIABLES LIKE 'check_constraint_checks'").isEmpty()) {
      rows()
          .list(
              "SELECT table_name, constraint_name FROM information_schema.table_constraints"
                  + " WHERE constraint_schema = DATABASE() AND constraint_type = 'CHECK'"
                  + " AND table_name IN ('allocation', 'allowance', 'business_event',"
                  + " 'journal_entry', 'ledger', 'ledger_account', 'ledger_day', 'ledger_demand',"
                  + " 'ledger_hash', 'payment', 'posting_line')")
          .forEach(c -> checks.add("ALTER TABLE " + c.get(0) + " ALTER CHECK " + c.get(1) + " "));
      enforced(false);
    }
  }

  @AfterEach
  void enforceChecksAgain() throws SQLException {
    enforced(true);
  }

  private void enforced(boolean yes) throws SQLException {
    rigged(
        checks.stream().map(c -> c + (yes ? "ENFORCED" : "NOT ENFORCED")).toArray(String[]::new));
  }

  private void strict(boolean yes) throws SQLException {
    String on = yes ? "1" : "0";
    rigged(KEYS + on);
    if (checks.isEmpty()) {
      rigged(CHECKS + on);
    }
  }

  private interface Look<T> {
    T look() throws Exception;
  }

  private <T> T after(Look<T> look, String... changes) throws Exception {
    transaction.begin();
    try {
      strict(false);
      rigged(changes);
      return look.look();
    } finally {
      strict(true);
      transaction.rollback();
    }
  }

  private Optional<ChainCheck.Break> broken() {
    return chain.of(id).broken();
  }

  private byte[] exported() {
    return As.anna(
        () -> {
          ByteArrayOutputStream file = new ByteArrayOutputStream();
          proofs.write(proofs.find(creditor, null, null).orElseThrow(), file);
          return file.toByteArray();
        });
  }

  private String verified() throws IOException {
    try {
      return Verifier.verify(new ByteArrayInputStream(exported()), null);
    } catch (Misfit misfit) {
      return misfit.getMessage();
    }
  }

  private String key(String table) {
    String entry = "(SELECT id FROM journal_entry WHERE creditor_id = " + id + " AND entry_no = 2)";
    long key =
        rows()
            .number(
                switch (table) {
                  case "journal_entry" -> "SELECT " + entry;
                  case "business_event" ->
                      "SELECT business_event_id FROM journal_entry WHERE id = " + entry;
                  default -> "SELECT MIN(id) FROM posting_line WHERE journal_entry_id = " + entry;
                });
    return table + " SET %s = %s WHERE id = " + key;
  }

  /** Another value of the column, whatever it is. */
  private static String other(String column, String type) {
    return switch (type) {
      case "bigint", "int" -> "COALESCE(" + column + ", 0) + 1000000";
      case "binary" -> "UNHEX(REPLACE(UUID(), '-', ''))";
      case "date" -> "DATE_ADD(" + column + ", INTERVAL 1 DAY)";
      case "datetime" -> "DATE_ADD(" + column + ", INTERVAL 1 MICROSECOND)";
      case "char", "varchar" ->
          "COALESCE(CONCAT(IF(LEFT(c, 1) = 'x', 'y', 'x'), SUBSTRING(c, 2)), 'x')"
              .replace("c,", column + ",");
      default -> throw new IllegalStateException("how to change a column of type " + type);
    };
  }

  private List<List<Object>> columns(String table) {
    return rows()
        .list(
            "SELECT column_name, data_type FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position",
            table);
  }

  @Test
  void findsEveryColumnOfEventEntryAndLine() throws Exception {
    assertThat(broken()).isEmpty();
    assertThat(verified()).startsWith("OK  creditor " + creditor);
    assertThat(exported()).isEqualTo(exported());
    Map<String, String> missed = new TreeMap<>();
    int changed = 0;
    for (Map.Entry<String, List<String>> table : COVERED.entrySet()) {
      List<String> names = new ArrayList<>();
      for (List<Object> column : columns(table.getKey())) {
        String name = (String) column.get(0);
        names.add(name);
        String change =
            "UPDATE " + key(table.getKey()).formatted(name, other(name, (String) column.get(1)));
        look(table.getKey() + "." + name, missed, change);
        changed++;
      }
      assertThat(names)
          .as("columns of %s in ProvenColumns", table.getKey())
          .containsExactlyInAnyOrderElementsOf(
              table.getValue().stream().map(ProvenColumns::plain).toList());
    }
    for (String name : ProvenColumns.ACCOUNT) {
      look(
          "ledger_hash_account." + name,
          missed,
          "UPDATE ledger_hash_account SET "
              + name
              + " = 'other' WHERE ledger_account_id IN (SELECT ledger_account_id"
              + " FROM posting_line l JOIN journal_entry e ON e.id = l.journal_entry_id"
              + " WHERE e.creditor_id = "
              + id
              + " AND e.entry_no = 2 AND l.receivable_id IS NULL)");
    }
    assertThat(changed).isGreaterThan(30);
    assertThat(missed).isEmpty();
  }

  /** Both must name entry 2. */
  private void look(String what, Map<String, String> missed, String... changes) throws Exception {
    String said =
        after(
            () -> {
              String here = broken().map(at -> "entry " + at.entryNo()).orElse("nothing");
              String there = verified();
              return here.equals("entry 2") && there.contains("entry 2")
                  ? null
                  : here + " / " + there;
            },
            changes);
    if (said != null) {
      missed.put(what, said);
    }
  }

  @Test
  void findsRowsThatWereRemovedAddedOrSwapped() throws Exception {
    Map<String, String> missed = new TreeMap<>();
    String second =
        "(SELECT id FROM (SELECT * FROM journal_entry) x WHERE creditor_id = "
            + id
            + " AND entry_no = 2)";
    List<String> columns = ProvenColumns.LINE.stream().map(ProvenColumns::plain).toList();
    look(
        "line removed",
        missed,
        "DELETE FROM posting_line WHERE journal_entry_id = " + second + " LIMIT 1");
    look(
        "entry removed",
        missed,
        "DELETE FROM journal_entry WHERE creditor_id = " + id + " AND entry_no = 2");
    look(
        "event removed",
        missed,
        "DELETE FROM business_event WHERE id = (SELECT business_event_id FROM journal_entry"
            + " WHERE creditor_id = "
            + id
            + " AND entry_no = 2)");
    look(
        "line added",
        missed,
        "INSERT INTO posting_line ("
            + String.join(", ", columns)
            + ") SELECT "
            + String.join(", ", columns)
                .replaceFirst("id,", "-7,")
                .replaceFirst("line_no,", "line_no + 7,")
            + " FROM posting_line l WHERE journal_entry_id = "
            + second
            + " LIMIT 1");
    look(
        "entries swapped",
        missed,
        "UPDATE journal_entry SET entry_no = -2 WHERE creditor_id = " + id + " AND entry_no = 2",
        "UPDATE journal_entry SET entry_no = 2 WHERE creditor_id = " + id + " AND entry_no = 3",
        "UPDATE journal_entry SET entry_no = 3 WHERE creditor_id = " + id + " AND entry_no = -2");
    look(
        "lines swapped",
        missed,
        "UPDATE posting_line SET line_no = 9 WHERE line_no = 1 AND journal_entry_id = " + second,
        "UPDATE posting_line SET line_no = 1 WHERE line_no = 2 AND journal_entry_id = " + second,
        "UPDATE posting_line SET line_no = 2 WHERE line_no = 9 AND journal_entry_id = " + second);
    look(
        "hash",
        missed,
        "UPDATE ledger_hash SET hash = UNHEX(SHA2('x', 256)) WHERE creditor_id = "
            + id
            + " AND entry_no = 2");
    look(
        "hash removed",
        missed,
        "DELETE FROM ledger_hash WHERE creditor_id = " + id + " AND entry_no = 2");
    assertThat(missed).isEmpty();
  }

  @Test
  void findsEveryColumnOfAClosedDay() throws Exception {
    Map<String, String> missed = new TreeMap<>();
    String day = " WHERE creditor_id = " + id;
    String sum =
        " WHERE ledger_day_id = (SELECT id FROM ledger_day WHERE creditor_id = " + id + ")";
    Map<String, String> changes = new TreeMap<>();
    Stream.of("first_no", "last_no", "line_count")
        .forEach(c -> changes.put(c, "UPDATE ledger_day SET " + c + " = " + c + " + 1" + day));
    Stream.of("previous_head", "head", "previous_seal", "seal")
        .forEach(
            c -> changes.put(c, "UPDATE ledger_day SET " + c + " = UNHEX(SHA2('x', 256))" + day));
    changes.put("day_on", "UPDATE ledger_day SET day_on = DATE_SUB(day_on, INTERVAL 1 DAY)" + day);
    changes.put("currency", "UPDATE ledger_day_sum SET currency = 'USD'" + sum);
    changes.put("debit_minor", "UPDATE ledger_day_sum SET debit_minor = debit_minor + 1" + sum);
    changes.put("credit_minor", "UPDATE ledger_day_sum SET credit_minor = credit_minor + 1" + sum);
    for (Map.Entry<String, String> change : changes.entrySet()) {
      String said =
          after(
              () -> {
                boolean here = broken().isPresent();
                String there = verified();
                return here && !there.startsWith("OK") ? null : here + " / " + there;
              },
              change.getValue());
      if (said != null) {
        missed.put(change.getKey(), said);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void findsASeededFaultInEachView() throws Exception {
    String entry =
        "(SELECT id FROM (SELECT * FROM journal_entry) x WHERE creditor_id = "
            + id
            + " AND entry_no = 2)";
    String line =
        "(SELECT MIN(id) FROM (SELECT * FROM posting_line) y WHERE receivable_id IS NOT NULL AND journal_entry_id = "
            + entry
            + ")";
    String event = "(SELECT business_event_id FROM journal_entry WHERE id = " + entry + ")";
    String demand =
        "INSERT INTO ledger_demand (id, creditor_id, kind, event_kind, account_number, flexfield,"
            + " in_force, valid_from, reason, recorded_at, recorded_by) VALUES (-1, "
            + id
            + ", %s, 1,"
            + " '2000-01-01', 'test', '2026-01-01', 'test')";
    paid(row, "1.00");
    Map<LedgerCheck, List<String>> faults = new TreeMap<>();
    faults.put(
        LedgerCheck.ENTRY_BALANCED,
        List.of("UPDATE posting_line SET debit_minor = debit_minor + 1 WHERE id = " + line));
    faults.put(LedgerCheck.ZERO_SUM, faults.get(LedgerCheck.ENTRY_BALANCED));
    faults.put(
        LedgerCheck.ENTRY_TOTAL,
        List.of(
            "UPDATE journal_entry SET total_minor = total_minor + 1 WHERE creditor_id = "
                + id
                + " AND entry_no = 2"));
    faults.put(
        LedgerCheck.LINE_OF_ENTRY,
        List.of(
            "UPDATE posting_line SET value_on = DATE_ADD(value_on, INTERVAL 1 DAY) WHERE id = "
                + line));
    faults.put(
        LedgerCheck.ACCOUNT_OF_CREDITOR,
        List.of(
            "UPDATE posting_line SET ledger_account_id = (SELECT MIN(id) FROM ledger_account WHERE creditor_id <> "
                + id
                + ") WHERE id = "
                + line));
    faults.put(
        LedgerCheck.ENTRY_OF_EVENT,
        List.of(
            "UPDATE business_event SET occurred_on = DATE_ADD(occurred_on, INTERVAL 1 DAY) WHERE id = "
                + event));
    faults.put(
        LedgerCheck.CLAIM_OF_CASE,
        List.of("UPDATE posting_line SET case_file_id = -1 WHERE id = " + line));
    faults.put(
        LedgerCheck.PERIOD_OPEN,
        List.of(
            "UPDATE journal_entry SET posted_on = DATE_SUB(posted_on, INTERVAL 5 DAY) WHERE creditor_id = "
                + id
                + " ORDER BY entry_no DESC LIMIT 1"));
    faults.put(
        LedgerCheck.FLEXFIELDS,
        List.of(demand.formatted("'FLEXFIELD', 'PAYMENT_RECEIVED', '1200', 'costCentre'")));
    faults.put(
        LedgerCheck.LINE_ORPHANED,
        List.of("UPDATE posting_line SET journal_entry_id = -5 WHERE id = " + line));
    faults.put(
        LedgerCheck.ENTRY_NUMBERS,
        List.of("UPDATE ledger SET next_entry_no = next_entry_no + 1 WHERE creditor_id = " + id));
    faults.put(
        LedgerCheck.EVENT_POSTED,
        List.of(
            "UPDATE journal_entry SET business_event_id = -5 WHERE creditor_id = "
                + id
                + " AND entry_no = 2"));
    faults.put(
        LedgerCheck.CONTROL_ACCOUNT,
        List.of(
            "UPDATE posting_line SET receivable_id = NULL, component = NULL WHERE id = " + line));
    faults.put(
        LedgerCheck.CASE_OVERVIEW,
        List.of(
            "UPDATE case_overview SET open_minor = open_minor + 1 WHERE case_file_id = (SELECT id FROM case_file WHERE creditor_id = "
                + id
                + ")"));
    faults.put(
        LedgerCheck.ALLOWANCE,
        List.of("UPDATE business_event SET kind = 'ALLOWANCE_SET' WHERE id = " + event));
    faults.put(
        LedgerCheck.PAYMENT_POSTED,
        List.of(
            "UPDATE payment SET amount_minor = amount_minor + 1 WHERE creditor_id = "
                + id
                + " LIMIT 1"));
    faults.put(
        LedgerCheck.PAYMENT_ALLOCATED,
        List.of("UPDATE payment SET amount_minor = 1 WHERE creditor_id = " + id));
    faults.put(
        LedgerCheck.CLAIM_ALLOCATED,
        List.of(
            "UPDATE allocation SET amount_minor = amount_minor + 1 WHERE payment_id = (SELECT MIN(id) FROM payment WHERE creditor_id = "
                + id
                + ")"));
    faults.put(
        LedgerCheck.CLIENT_MONEY,
        List.of(
            "UPDATE creditor SET mode = 'COLLECTION' WHERE id = " + id,
            demand.formatted("'CLIENT_HELD', '', '1200', ''")));
    faults.put(
        LedgerCheck.TRANSFER_CLEARED,
        List.of(
            "INSERT INTO clearing (id, public_id, creditor_id, ledger_account_id, currency,"
                + " line_count, amount_minor, reason, recorded_at, recorded_by)"
                + " SELECT -1, UNHEX(REPLACE(UUID(), '-', '')), creditor_id, id, 'EUR', 2, 1900,"
                + " 'test', '2026-01-01', 'test' FROM ledger_account WHERE number = '1200'"
                + " AND creditor_id = "
                + id,
            "INSERT INTO clearing_line (clearing_id, posting_line_id, standing)"
                + " SELECT -1, l.id, 1 FROM posting_line l JOIN ledger_account a"
                + " ON a.id = l.ledger_account_id WHERE a.number = '1200' AND a.creditor_id = "
                + id));
    faults.put(
        LedgerCheck.DAY_UNCHANGED,
        List.of(
            "UPDATE ledger_day_sum SET debit_minor = debit_minor + 1 WHERE ledger_day_id = (SELECT id FROM ledger_day WHERE creditor_id = "
                + id
                + ")"));
    faults.put(
        LedgerCheck.ACCOUNT_NAMED,
        List.of(
            "UPDATE ledger_account SET name = 'other' WHERE number = '1400' AND creditor_id = "
                + id));
    faults.put(
        LedgerCheck.DAY_CHAINED,
        List.of(
            "INSERT INTO ledger_day SELECT -1, creditor_id, DATE_ADD(day_on, INTERVAL 1 DAY), last_no + 2, last_no + 2, 1, head,"
                + " head, seal, seal, report_id, recorded_at, recorded_by FROM ledger_day d WHERE creditor_id = "
                + id));
    assertThat(faults.keySet()).containsExactlyInAnyOrderElementsOf(LedgerCheck.views().toList());
    List<String> missed = new ArrayList<>();
    for (Map.Entry<LedgerCheck, List<String>> fault : faults.entrySet()) {
      boolean found =
          after(
              () ->
                  As.anna(() -> verification.findings(fault.getKey())).stream()
                      .anyMatch(f -> f.scope().startsWith(creditor)),
              fault.getValue().toArray(String[]::new));
      if (!found) {
        missed.add(fault.getKey().name());
      }
    }
    assertThat(missed).isEmpty();
    requireVerified();
  }
}
