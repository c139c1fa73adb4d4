package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.*;

import jakarta.ejb.EJB;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.retention.RetentionRuns;
import org.saldo.retention.RetentionWorker;

/**
 * What tests of retention share: nights in years before Saldo, by a rule of these tests, so that
 * nothing of the samples is as old as what is erased here.
 */
abstract class RetentionTest extends CorrespondenceTest {

  /** With 6 years, what is dated before 2012 goes in this year's nights. */
  private static final int YEAR = 2018;

  @EJB protected RetentionRuns runs;
  @EJB protected RetentionWorker worker;

  protected static long key() {
    return ThreadLocalRandom.current().nextLong(1L << 50, 1L << 60);
  }

  protected void rule(long creditor, String subject) {
    if (rows()
            .number(
                "SELECT COUNT(*) FROM retention_rule WHERE creditor_id = ? AND subject = ?"
                    + " AND valid_from = '2000-01-01'",
                creditor,
                subject)
        == 0) {
      rows()
          .change(
              "INSERT INTO retention_rule (id, public_id, subject, level, creditor_id, years,"
                  + " valid_from, recorded_at, recorded_by, reason) VALUES (?, ?, ?, 'CREDITOR', ?,"
                  + " 6, '2000-01-01', UTC_TIMESTAMP(6), 'test', 'test')",
              key(),
              UuidConverter.bytes(UUID.randomUUID()),
              subject,
              creditor);
    }
  }

  /** A night that no test had. */
  protected LocalDate night() {
    for (LocalDate night = LocalDate.of(YEAR, 1, 1); ; night = night.plusDays(1)) {
      if (rows().number("SELECT COUNT(*) FROM retention_run WHERE night_on = ?", night) == 0) {
        return night;
      }
    }
  }

  protected LocalDate work() throws InterruptedException {
    LocalDate night = night();
    start(night);
    finish(night);
    return night;
  }

  protected void start(LocalDate night) {
    As.user("system", Set.of(SYSTEM), () -> runs.startOnce(night));
  }

  protected void finish(LocalDate night) throws InterruptedException {
    String ended = "SELECT COUNT(*) FROM retention_run WHERE night_on = ? AND ended_at IS NOT NULL";
    for (int i = 0; i < 300 && rows().number(ended, night) == 0; i++) {
      As.user("system", Set.of(SYSTEM), () -> worker.work());
      Thread.sleep(50);
    }
    assertThat(rows().number(ended, night)).as("the night of " + night + " ended").isOne();
  }

  protected long erased(LocalDate night, String subject) {
    return rows()
        .number(
            "SELECT COALESCE(SUM(p.erased_count), 0) FROM retention_part p JOIN retention_run r"
                + " ON r.id = p.run_id WHERE r.night_on = ? AND p.subject = ?",
            night,
            subject);
  }

  protected long creditor() {
    return rows().number("SELECT MIN(id) FROM creditor");
  }

  /** A letter that no message refers to. */
  protected long document(long creditor, ZonedDateTime storedAt) {
    long id = key();
    byte[] content = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    rows()
        .change(
            "INSERT INTO document (id, public_id, kind, file_name, media_type, size_bytes, sha256,"
                + " visibility, creditor_id, stored_at, stored_by) VALUES (?, ?, 'LETTER', 'a.pdf',"
                + " 'application/pdf', ?, ?, 'INTERNAL', ?, ?, 'test')",
            id,
            UuidConverter.bytes(UUID.randomUUID()),
            content.length,
            sha256(content),
            creditor,
            LocalDateTime.ofInstant(storedAt.toInstant(), ZoneOffset.UTC));
    rows().change("INSERT INTO document_content (document_id, content) VALUES (?, ?)", id, content);
    return id;
  }

  protected static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  protected boolean hasBytes(long document) {
    return rows().number("SELECT COUNT(*) FROM document_content WHERE document_id = ?", document)
        == 1;
  }

  protected boolean isMarked(long document) {
    return rows()
            .number(
                "SELECT COUNT(*) FROM document WHERE id = ? AND erased_at IS NOT NULL"
                    + " AND erased_by IS NOT NULL AND LENGTH(sha256) = 32 AND size_bytes > 0",
                document)
        == 1;
  }

  protected ZonedDateTime at(int year, int month, int day, int hour, int minute, int second) {
    return ZonedDateTime.of(year, month, day, hour, minute, second, 0, clock.zone());
  }
}
