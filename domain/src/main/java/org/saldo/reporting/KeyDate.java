package org.saldo.reporting;

import java.time.LocalDate;
import java.util.Objects;

/** The end of a day, by one of the two dates of an entry. */
public record KeyDate(BookDate by, LocalDate on) {

  public KeyDate {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(on, "on");
  }

  /**
   * Of a line {@code l}: that it stands in a clearing of which every line counts by the day, which
   * is a parameter. Whenever somebody cleared them, from then on they explained each other; so what
   * is not cleared by a day adds up to the balance of that day.
   */
  String cleared() {
    boolean posted = by == BookDate.POSTED;
    return "EXISTS (SELECT 1 FROM clearing_line s WHERE s.posting_line_id = l.id"
        + " AND s.standing = 1 AND NOT EXISTS (SELECT 1 FROM clearing_line x"
        + " JOIN posting_line y ON y.id = x.posting_line_id"
        + (posted ? " JOIN journal_entry f ON f.id = y.journal_entry_id" : "")
        + " WHERE x.clearing_id = s.clearing_id AND "
        + (posted ? "f.posted_on" : "y.value_on")
        + " > ?))";
  }
}
