package org.saldo.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.ACCOUNTANT;
import static org.saldo.actor.Roles.AUDITOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.saldo.actor.reading.Look;
import org.saldo.actor.reading.ReadLog;
import org.saldo.actor.reading.ReadSeals;
import org.saldo.actor.reading.ReadSubject;
import org.saldo.actor.reading.ReadWay;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.reporting.ReadFilter;
import org.saldo.reporting.ReadReport;
import org.saldo.reporting.ReadRow;
import org.saldo.reporting.Slice;

/** The log of looks: what is in it, who reads it, and that nobody changes it unnoticed. */
class ReadLogIT extends InServer {

  private static final String OTTO = "otto";

  @EJB private ReadLog log;
  @EJB private ReadReport report;
  @EJB private ReadSeals seals;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  private final String user = "looker-" + System.nanoTime();

  private void note(ReadSubject subject, String object, ReadWay way) {
    Look look = new Look(subject, object, null, way, "/probe", "192.0.2.0/24");
    As.user(user, Set.of(ACCOUNTANT), () -> log.note(look));
  }

  private static <T> T otto(Callable<T> work) {
    return As.user(OTTO, Set.of(AUDITOR), work);
  }

  private List<ReadRow> looks(String caseNumber) {
    ReadFilter filter = new ReadFilter(user, null, caseNumber, false, null, null);
    return otto(() -> report.looks(filter, null, 100)).rows();
  }

  private List<Object> aCase() {
    return rows().list("SELECT public_id, number FROM case_file ORDER BY id LIMIT 1").get(0);
  }

  private int change(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Test
  void keepsWhoSawWhichCase() {
    List<Object> known = aCase();
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) known.get(0));
    UUID id = new UUID(bytes.getLong(), bytes.getLong());
    String number = (String) known.get(1);
    note(ReadSubject.CASE, id.toString(), ReadWay.PAGE);
    note(ReadSubject.CASE, number, ReadWay.REST);
    note(ReadSubject.CASE, "C-unheard-of", ReadWay.REST);
    note(ReadSubject.LIST, null, ReadWay.PAGE);
    note(ReadSubject.LIST, null, ReadWay.FILE);
    assertThat(looks(number))
        .hasSize(2)
        .allMatch(r -> r.user().equals(user) && r.caseId().equals(id) && !r.outside())
        .allMatch(r -> r.object().equals(number) && r.creditorKey() != null);
    assertThat(looks(null))
        .extracting(ReadRow::subject)
        .as("of staff neither lists, but for downloads")
        .containsExactlyInAnyOrder(
            ReadSubject.CASE, ReadSubject.CASE, ReadSubject.CASE, ReadSubject.LIST);
  }

  @Test
  void isReadOnAndOn() {
    for (int i = 0; i < 7; i++) {
      note(ReadSubject.DEBTOR, "D" + i, ReadWay.PAGE);
    }
    ReadFilter filter = new ReadFilter(user, null, null, false, null, null);
    Slice<ReadRow> first = otto(() -> report.looks(filter, null, 4));
    Slice<ReadRow> second = otto(() -> report.looks(filter, first.next(), 4));
    assertThat(first.rows()).hasSize(4);
    assertThat(second.rows()).hasSize(3).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.next()).isNull();
  }

  private void old(long id, LocalDateTime at) {
    change(
        "INSERT INTO read_log (id, read_at, user_name, outside, way, place, subject, object_name,"
            + " origin) VALUES (?, ?, 'someone', 0, 'PAGE', '/probe', 'LIST', 'x', '::')",
        id,
        at);
  }

  private ReadSeals.Checked check() {
    return otto(seals::check);
  }

  /** Every column of a sealed row, a row too few, one too many: the check names the day. */
  @Test
  void findsWhatWasChangedAfterSealing() {
    LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(9);
    LocalDate second = first.plusDays(2);
    Set<String> system = Set.of(SYSTEM);
    try {
      old(1, first.atTime(8, 0));
      old(2, first.atTime(9, 0));
      old(3, second.atTime(9, 0));
      As.user("system", system, () -> seals.seal(second.plusDays(1)));
      assertThat(check().wrong()).isEmpty();
      assertThat(check().sealedUntil()).isEqualTo(second);
      for (String column :
          List.of(
              "user_name = 'other'",
              "outside = 1",
              "way = 'FILE'",
              "place = '/elsewhere'",
              "subject = 'CASE'",
              "object_name = NULL",
              "creditor_id = 1",
              "case_file_id = 1",
              "origin = NULL",
              "id = 4",
              "read_at = read_at + INTERVAL 1 MICROSECOND")) {
        change("UPDATE read_log SET " + column + " WHERE id = 1");
        assertThat(check().wrong()).as(column).containsExactly(first);
        change("DELETE FROM read_log WHERE id IN (1, 4)");
        assertThat(check().wrong()).as("a row too few").containsExactly(first);
        old(1, first.atTime(8, 0));
        assertThat(check().wrong()).isEmpty();
      }
      old(5, first.plusDays(1).atTime(8, 0));
      assertThat(check().wrong()).as("a row too many").containsExactly(first.plusDays(1));
      change("DELETE FROM read_log WHERE id = 5");
      // What is older than it is to be kept goes, and what is kept can still be checked.
      long gone = As.user("system", system, () -> seals.purge(first.plusDays(1)));
      assertThat(gone).isEqualTo(2);
      assertThat(check().wrong()).isEmpty();
      assertThat(rows().number("SELECT COUNT(*) FROM read_log WHERE id = 3")).isEqualTo(1);
      assertThat(rows().number("SELECT COUNT(*) FROM audit_entry WHERE action = 'reads.purged'"))
          .isPositive();
    } finally {
      change("DELETE FROM read_log WHERE id <= 5");
      change("DELETE FROM read_log_seal");
      change("DELETE FROM read_log_purge");
    }
  }
}
