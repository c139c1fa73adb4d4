package org.saldo.reporting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * Something that happened on a case, lasts or is to come.
 *
 * @param procedure key of the procedure of a step; null for everything else
 * @param id public id of the step, message, payment, hold; null for what is planned and for marks
 * @param dispute public id of the dispute that a hold stands for; null for none
 * @param on business date, the first of what lasts; of a step the day on which it was due
 * @param until first day on which it no longer lasts; null for what has one day, and while it is
 *     not known
 * @param what the kind in its own words: channel, way of payment, outcome of a call, reason of a
 *     hold, mark
 * @param state what became of it; null where there is nothing to say
 * @param name step key, subject of a message, number of a payment; null where it has none
 * @param about number of the receivable; null for the whole case and where none is named
 * @param amount of a payment, or the part that a hold is on; null for none
 * @param note what a person said about it; null for none
 */
public record LaneEntry(
    LaneKind kind,
    String procedure,
    UUID id,
    UUID dispute,
    LocalDate on,
    LocalDate until,
    Enum<?> what,
    Enum<?> state,
    String name,
    String about,
    Money amount,
    String note) {

  public LaneEntry {
    Objects.requireNonNull(on, "on");
  }

  /** Whether it covers days instead of standing on one. */
  public boolean lasts() {
    return kind.topic() == LaneTopic.HOLDS;
  }

  /** Whether it touches the days from {@code from} to before {@code before}; null for no bound. */
  boolean within(LocalDate from, LocalDate before) {
    LocalDate last = lasts() ? until : on.plusDays(1);
    boolean begins = before == null || on.isBefore(before);
    return begins && (from == null || last == null || last.isAfter(from) || on.equals(from));
  }
}
