package org.saldo.reporting;

import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.AUDITOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.reading.ReadSubject;
import org.saldo.actor.reading.ReadWay;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * Who looked at what, newest first, slice by slice. Whoever sees single creditors only sees looks
 * at what belongs to these.
 */
@Stateless
@RolesAllowed({AUDITOR, ADMIN})
public class ReadReport {

  private static final int MAX = 500;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  private record Cursor(Instant at, long id) {

    private static final Pattern PLAIN = Pattern.compile("r1:([0-9TZ:.-]{1,40}):(\\d{1,18})");

    String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(("r1:" + at + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    static Cursor read(String text) {
      try {
        Matcher plain =
            PLAIN.matcher(
                new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
        if (plain.matches()) {
          return new Cursor(Instant.parse(plain.group(1)), Long.parseLong(plain.group(2)));
        }
      } catch (RuntimeException notOurs) {
        // Neither Base64 nor a moment: told below.
      }
      throw new RefusedException(Refusal.because("cursor.invalid"));
    }
  }

  private record Keyed(Cursor cursor, ReadRow row) {}

  /**
   * The looks that the filter lets through.
   *
   * @param after cursor of the slice before, null for the newest
   * @param limit rows of a slice, 1 to 500
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  public Slice<ReadRow> looks(ReadFilter filter, String after, int limit) {
    int size = Math.min(Math.max(limit, 1), MAX);
    Cursor cursor = after == null || after.isBlank() ? null : Cursor.read(after);
    List<Keyed> found =
        where(filter)
            .addIf(
                cursor != null,
                "AND (r.read_at < ? OR (r.read_at = ? AND r.id < ?))",
                cursor == null ? null : cursor.at(),
                cursor == null ? null : cursor.at(),
                cursor == null ? null : cursor.id())
            .add("ORDER BY r.read_at DESC, r.id DESC LIMIT ?", size + 1)
            .list(dataSource, ReadReport::keyed);
    boolean more = found.size() > size;
    List<Keyed> shown = more ? found.subList(0, size) : found;
    return new Slice<>(
        shown.stream().map(Keyed::row).toList(), more ? shown.get(size - 1).cursor().text() : null);
  }

  private Sql where(ReadFilter filter) {
    return Sql.of(
            "SELECT r.id, r.read_at, r.user_name, r.outside, r.way, r.place, r.subject,"
                + " r.object_name, r.origin, k.creditor_key, k.name AS creditor_name,"
                + " c.public_id AS case_id, c.number AS case_number FROM read_log r"
                + " LEFT JOIN creditor k ON k.id = r.creditor_id"
                + " LEFT JOIN case_file c ON c.id = r.case_file_id WHERE")
        .add(actor.scope().condition("r.creditor_id"))
        .addIf(filter.user() != null, "AND r.user_name = ?", filter.user())
        .addIf(
            filter.creditor() != null,
            "AND r.creditor_id = (SELECT x.id FROM creditor x WHERE x.creditor_key = ?)",
            filter.creditor())
        .addIf(
            filter.caseNumber() != null,
            "AND r.case_file_id = (SELECT y.id FROM case_file y WHERE y.number = ?)",
            filter.caseNumber())
        .addIf(filter.outside(), "AND r.outside = 1")
        .addIf(filter.from() != null, "AND r.read_at >= ?", start(filter.from(), 0))
        .addIf(filter.to() != null, "AND r.read_at < ?", start(filter.to(), 1));
  }

  private Instant start(LocalDate day, int plusDays) {
    return day == null ? null : day.plusDays(plusDays).atStartOfDay(clock.zone()).toInstant();
  }

  private static Keyed keyed(Sql.Row r) throws SQLException {
    Instant at = r.instant("read_at");
    return new Keyed(
        new Cursor(at, r.number("id")),
        new ReadRow(
            at,
            r.text("user_name"),
            r.flag("outside"),
            r.constant("subject", ReadSubject.class),
            r.text("object_name"),
            r.text("creditor_key"),
            r.text("creditor_name"),
            r.id("case_id"),
            r.text("case_number"),
            r.constant("way", ReadWay.class),
            r.text("place"),
            r.text("origin")));
  }
}
