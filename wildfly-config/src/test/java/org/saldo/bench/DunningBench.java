package org.saldo.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.saldo.sample.SamplePortfolio;

/**
 * A night in which every case gets its reminder: an e-mail with a fee that it names and the claim
 * statement enclosed, for which interest is posted up to the day. Against one script of sets that
 * changes the same rows. What is queued stays in the outbox.
 */
final class DunningBench {

  private static final int CASES_OF_A_TRANSACTION = 200;
  private static final LocalDate TODAY = SamplePortfolio.DEMO_DATE;

  private final Caller caller;
  private final Schema schema;
  private final Nights nights;

  DunningBench(Caller caller, Schema schema) {
    this.caller = caller;
    this.schema = schema;
    this.nights = new Nights(caller.as("sven"), schema, TODAY);
  }

  /** Lines of the table of results, for so many cases that are due, and for a tenth of them. */
  List<String> results(int due) throws Exception {
    nights.keepMessages();
    nights.run(); // what the sample portfolio has due
    ClaimCase one = overdue();
    CaseCopies copies = new CaseCopies(schema, one.id());
    Schema before = schema.twin("saldo_before");
    require(nights.run(), 1);
    SetScript script = new SetScript(before, schema, copies, one.number(), "DUN-00000");
    int few = Math.max(1, due / 10);
    copies.write(1, few, CASES_OF_A_TRANSACTION);
    Nights.Night little = require(nights.run(), few);
    copies.write(few + 1, few + due, CASES_OF_A_TRANSACTION);
    Schema limit = schema.twin("saldo_limit");
    RowSums rowsBefore = RowSums.of(schema, schema.tables());
    Nights.Night much = require(nights.run(), due);
    RowSums rowsAfter = RowSums.of(schema, schema.tables());
    Nights.Night again = require(nights.run(), 0);
    requireSame("a second run", rowsAfter, RowSums.of(schema, schema.tables()));
    double plain = script.run(limit, few + 1, few + due);
    requireSame("the script", rowsAfter, RowSums.of(limit, schema.tables()));
    return List.of(
        "Night over %,d due cases: %,d rows added, %d added or changed a case, every sum the same in the script's schema"
            .formatted(due, rowsAfter.rowsSince(rowsBefore), script.changes()),
        "Statements a case, with all that the server asks beside it: %.1f"
            .formatted((double) much.statements() / due),
        row(
            "night over due cases",
            "%,.0f cases/s".formatted(much.aSecond()),
            "one script of sets %,.0f cases/s".formatted(due / plain),
            plain / much.seconds()),
        row(
            "ten times as many due cases",
            "%.1f s".formatted(much.seconds()),
            "a tenth of them %.1f s".formatted(little.seconds()),
            much.seconds() / little.seconds()),
        row(
            "... heap at its peak",
            much.heap() + " MB",
            "a tenth of them " + little.heap() + " MB",
            (double) much.heap() / little.heap()),
        row(
            "the same night once more",
            "%.1f s".formatted(again.seconds()),
            "the first time %.1f s".formatted(much.seconds()),
            again.seconds() / much.seconds()));
  }

  static String row(String what, String ours, String limit, double ratio) {
    return String.format(Locale.ROOT, "| %s | %s | %s | ratio %.3f |", what, ours, limit, ratio);
  }

  private static Nights.Night require(Nights.Night night, int done) {
    if (night.done() != done || night.parked() > 0) {
      throw new IllegalStateException(done + " steps were to be done: " + night);
    }
    return night;
  }

  private static void requireSame(String what, RowSums run, RowSums other) {
    List<String> differences = run.differences(other);
    if (!differences.isEmpty()) {
      throw new IllegalStateException(what + " has other rows than the run: " + differences);
    }
  }

  /** A case of one invoice that is ten days overdue, in default, with interest claimed. */
  private ClaimCase overdue() throws SQLException {
    String creditor = "(SELECT id FROM creditor WHERE creditor_key = '" + ClaimCase.CREDITOR + "')";
    ClaimCase one = ClaimCase.of(caller, schema, "DUN", 1, TODAY.minusDays(24), 1);
    one.claimInterest();
    write(
        "UPDATE receivable SET interest_claimed_on = default_since WHERE case_file_id = ?",
        one.id());
    one.open(TODAY.minusDays(5));
    write(
        "INSERT INTO debtor_contact (id, debtor_id, kind, value, valid_from, recorded_at,"
            + " recorded_by) SELECT ?, debtor_id, 'EMAIL', 'due@killed.example', '2020-01-01',"
            + " NOW(6), 'bench' FROM case_file WHERE id = ?",
        Bench.key(),
        one.id());
    write(
        "INSERT INTO fee_rule (id, rule_key, kind, name_de, name_en, name_es, name_el, valid_from,"
            + " currency, flat_minor, occasion, automatic, creditor_id, step_key, recorded_at,"
            + " recorded_by, reason) SELECT ?, 'bench', 'DUNNING_FEE', 'Gebühr', 'Fee', 'Gasto',"
            + " 'Έξοδα', '2020-01-01', 'EUR', 250, 'PER_STEP', TRUE, id, 'reminder', NOW(6),"
            + " 'bench', 'bench' FROM creditor WHERE creditor_key = ?",
        Bench.key(),
        ClaimCase.CREDITOR);
    for (String form : List.of("LETTER", "EMAIL")) {
      write(
          "INSERT INTO message_text (id, public_id, template_key, version_no, creditor_id,"
              + " language, form, withdrawal, subject, opening, closing, encloses_statement,"
              + " valid_from, state, reason, recorded_at, recorded_by, decided_at, decided_by,"
              + " version) SELECT ?, UNHEX(REPLACE(UUID(), '-', '')), 'reminder',"
              + " (SELECT 1000 + COUNT(*) FROM message_text), "
              + creditor
              + ", d.language, ?, FALSE, 'Mahnung {{number}}', 'Bitte {{total}} zahlen.', 'Ende',"
              + " TRUE, '2020-01-01', 'APPROVED', 'bench', NOW(6), 'bench', NOW(6), 'bench', 1"
              + " FROM case_file c JOIN debtor d ON d.id = c.debtor_id WHERE c.id = ?",
          Bench.key(),
          form,
          one.id());
    }
    return one;
  }

  private void write(String sql, Object... parameters) throws SQLException {
    ClaimCase.write(schema, sql, parameters);
  }
}
