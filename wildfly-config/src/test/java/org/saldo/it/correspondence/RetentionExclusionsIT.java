package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.identity.UuidConverter;

/** Documents that something still needs are past their time and stay. */
class RetentionExclusionsIT extends RetentionTest {

  /** Work on a case that is over, which other tests find again as it was. */
  private void closed(Sample sample, String reason, Work work) throws Exception {
    long id = sample.caseFile().id();
    List<Object> before =
        rows().list("SELECT status, controller FROM case_file WHERE id = ?", id).get(0);
    rows()
        .change(
            "UPDATE case_file SET status = 'CLOSED', close_reason = ?, controller = NULL"
                + " WHERE id = ?",
            reason,
            id);
    try {
      work.run();
    } finally {
      rows()
          .change(
              "UPDATE case_file SET status = ?, controller = ?, close_reason = NULL WHERE id = ?",
              before.get(0),
              before.get(1),
              id);
    }
  }

  /** What a test does meanwhile. */
  private interface Work {
    void run() throws Exception;
  }

  private static byte[] publicId() {
    return UuidConverter.bytes(UUID.randomUUID());
  }

  @Test
  void keepsALetterUntilItsBatchIsHandedOver() throws Exception {
    long creditor = creditor();
    rule(creditor, "LETTER");
    work();
    long letter = document(creditor, at(2009, 4, 1, 12, 0, 0));
    long batch = key();
    rows()
        .change(
            "INSERT INTO print_batch (id, public_id, cut_at, cut_utc, cut_by, letter_count,"
                + " page_count, sheet_count, duplex, language, filled, batch_state, version)"
                + " VALUES (?, ?, '2009-04-01 12:00:00', '2009-04-01 12:00:00', 'test', 1, 1, 1,"
                + " TRUE, 'de', FALSE, 'WAITING', 1)",
            batch,
            publicId());
    rows()
        .change(
            "INSERT INTO print_letter (id, batch_id, sequence_no, delivery_key, document_id,"
                + " recipient, country, page_count, sheet_count) VALUES (?, ?, 1, ?, ?,"
                + " 'Rosa Muster', 'DE', 1, 1)",
            key(),
            batch,
            UUID.randomUUID().toString(),
            letter);
    try {
      assertThat(erased(work(), "LETTER")).isZero();
      assertThat(hasBytes(letter)).as("it is to be printed yet").isTrue();
      rows().change("UPDATE print_batch SET batch_state = 'FAILED' WHERE id = ?", batch);
      assertThat(erased(work(), "LETTER")).isZero();
      assertThat(hasBytes(letter)).as("a person hands it over again").isTrue();
      rows().change("UPDATE print_batch SET batch_state = 'HANDED_OVER' WHERE id = ?", batch);
      assertThat(erased(work(), "LETTER")).isOne();
      assertThat(hasBytes(letter)).isFalse();
      assertThat(isMarked(letter)).isTrue();
      assertThat(rows().list("SELECT recipient FROM print_letter WHERE batch_id = ?", batch))
          .as("the batch does not say whose it was")
          .containsExactly(List.of("–"));
    } finally {
      rows().change("DELETE FROM print_letter WHERE batch_id = ?", batch);
      rows().change("DELETE FROM print_batch WHERE id = ?", batch);
    }
  }

  @Test
  void keepsTheProofOfADispute() throws Exception {
    Sample sample = sample("NOT EXISTS (SELECT 1 FROM dispute s WHERE s.case_file_id = c.id)");
    long creditor = sample.caseFile().creditorId();
    rule(creditor, "EVIDENCE");
    work();
    long proof = document(creditor, at(2009, 6, 1, 12, 0, 0));
    rows().change("UPDATE document SET kind = 'EVIDENCE' WHERE id = ?", proof);
    long dispute = key();
    rows()
        .change(
            "INSERT INTO dispute (id, public_id, number, creditor_id, case_file_id,"
                + " receivable_id, currency, reason, wording, channel, raised_on, raised_at,"
                + " raised_by, state, active, version) VALUES (?, ?, ?, ?, ?, ?, 'EUR', 'OTHER',"
                + " 'no', 'LETTER', '2009-06-01', '2009-06-01 12:00:00', 'test', 'OPEN', 1, 1)",
            dispute,
            publicId(),
            "T" + dispute % 1_000_000_000,
            creditor,
            sample.caseFile().id(),
            sample.receivable());
    rows()
        .change(
            "INSERT INTO dispute_document (id, dispute_id, document_id, file_name)"
                + " VALUES (?, ?, ?, 'rosa.pdf')",
            key(),
            dispute,
            proof);
    try {
      closed(
          sample,
          "PAID",
          () -> {
            assertThat(erased(work(), "EVIDENCE")).isZero();
            assertThat(hasBytes(proof)).as("nobody has decided").isTrue();
            rows()
                .change(
                    "UPDATE dispute SET state = 'REJECTED', active = NULL,"
                        + " explanation = 'owed', resolved_on = '2009-06-05',"
                        + " resolved_at = '2009-06-05 12:00:00', resolved_by = 'test',"
                        + " raised_on = '2012-01-01' WHERE id = ?",
                    dispute);
            work();
            assertThat(hasBytes(proof)).as("raised later than the file was stored").isTrue();
            rows().change("UPDATE dispute SET raised_on = '2009-06-01' WHERE id = ?", dispute);
            assertThat(erased(work(), "EVIDENCE")).isOne();
            assertThat(hasBytes(proof)).isFalse();
            assertThat(isMarked(proof)).isTrue();
            assertThat(
                    rows()
                        .list(
                            "SELECT file_name FROM dispute_document WHERE dispute_id = ?", dispute))
                .containsExactly(List.of("–"));
          });
    } finally {
      rows().change("DELETE FROM dispute_document WHERE dispute_id = ?", dispute);
      rows().change("DELETE FROM dispute WHERE id = ?", dispute);
    }
  }

  @Test
  void keepsWhatBelongsToATitleForThirtyYears() throws Exception {
    Sample sample =
        sample("NOT EXISTS (SELECT 1 FROM limitation_event l WHERE l.case_file_id = c.id)");
    long creditor = sample.caseFile().creditorId();
    rule(creditor, "LETTER");
    work();
    long title = document(creditor, at(2009, 8, 1, 12, 0, 0));
    long event = key();
    rows()
        .change(
            "INSERT INTO limitation_event (id, public_id, case_file_id, kind, from_on, note,"
                + " document_id, recorded_at, recorded_by) VALUES (?, ?, ?, 'TITLE_FINAL', ?,"
                + " 'test', ?, '2009-08-01 12:00:00', 'test')",
            event,
            publicId(),
            sample.caseFile().id(),
            LocalDate.of(1995, 8, 1),
            title);
    try {
      closed(
          sample,
          "UNCOLLECTIBLE",
          () -> {
            work();
            assertThat(hasBytes(title)).as("the title lives").isTrue();
            rows()
                .change(
                    "INSERT INTO limitation_withdrawal (event_id, reason, recorded_at,"
                        + " recorded_by) VALUES (?, 'wrong case', UTC_TIMESTAMP(6), 'test')",
                    event);
            work();
            assertThat(hasBytes(title)).as("there never was one").isFalse();
          });
      long old = document(creditor, at(2009, 8, 2, 12, 0, 0));
      rows().change("DELETE FROM limitation_withdrawal WHERE event_id = ?", event);
      rows()
          .change(
              "UPDATE limitation_event SET from_on = '1980-08-01', document_id = ? WHERE id = ?",
              old,
              event);
      closed(
          sample,
          "UNCOLLECTIBLE",
          () -> {
            work();
            assertThat(hasBytes(old)).as("thirty years are over").isFalse();
          });
      long paid = document(creditor, at(2009, 8, 3, 12, 0, 0));
      rows()
          .change(
              "UPDATE limitation_event SET from_on = '1995-08-01', document_id = ? WHERE id = ?",
              paid,
              event);
      closed(
          sample,
          "PAID",
          () -> {
            work();
            assertThat(hasBytes(paid)).as("nothing is to be enforced any more").isFalse();
          });
    } finally {
      rows().change("DELETE FROM limitation_withdrawal WHERE event_id = ?", event);
      rows().change("DELETE FROM limitation_event WHERE id = ?", event);
    }
  }
}
