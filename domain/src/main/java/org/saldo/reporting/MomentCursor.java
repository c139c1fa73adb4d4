package org.saldo.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Where a list that begins with what was recorded last goes on: moment and key of its last row. */
final class MomentCursor {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})_(\\d{1,18})");

  private MomentCursor() {}

  static String of(Instant at, long id) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
  }

  /**
   * The same for a list that begins with what is due first.
   *
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  static Sql ahead(Sql sql, String after, String at, String id) {
    if (after == null || after.isBlank()) {
      return sql;
    }
    Matcher cursor = matched(after);
    Instant moment = moment(cursor);
    return sql.add(
        "AND " + at + " >= ? AND (" + at + " > ? OR " + id + " > ?)",
        moment,
        moment,
        Long.parseLong(cursor.group(2)));
  }

  private static Matcher matched(String after) {
    Matcher cursor = FORM.matcher(after);
    if (!cursor.matches()) {
      throw new RefusedException(Refusal.because("cursor.invalid"));
    }
    return cursor;
  }

  private static Instant moment(Matcher cursor) {
    return Instant.EPOCH.plus(Long.parseLong(cursor.group(1)), ChronoUnit.MICROS);
  }

  /**
   * Adds that rows come behind the one of the cursor; nothing where there is none.
   *
   * @param at column with the moment
   * @param id column with the key
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  static Sql behind(Sql sql, String after, String at, String id) {
    if (after == null || after.isBlank()) {
      return sql;
    }
    Matcher cursor = matched(after);
    Instant moment = moment(cursor);
    return sql.add(
        "AND " + at + " <= ? AND (" + at + " < ? OR " + id + " < ?)",
        moment,
        moment,
        Long.parseLong(cursor.group(2)));
  }
}
