package org.saldo.ledger.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the seal of a closed day covers beside the seal of the day before.
 *
 * @param firstNo number of its first entry; one more than {@code lastNo} when it has none
 * @param head hash of its last entry; that of the day before when it has none
 * @param sums by currency, in alphabetical order
 */
public record DaySeal(
    LocalDate day,
    long firstNo,
    long lastNo,
    long lines,
    Hash previousHead,
    Hash head,
    List<Sum> sums) {

  public DaySeal {
    sums = List.copyOf(sums);
  }

  /** Debits and credits of a day in minor units of a currency; how many lines are not sealed. */
  public record Sum(String currency, long debitMinor, long creditMinor, long lines) {}

  /** As it is hashed. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            "day",
            List.of(
                new Part.Field("day_on", day.toString()),
                new Part.Field("first_no", Long.toString(firstNo)),
                new Part.Field("last_no", Long.toString(lastNo)),
                new Part.Field("line_count", Long.toString(lines)),
                new Part.Field("previous_head", previousHead.toString()),
                new Part.Field("head", head.toString()))));
    for (Sum sum : sums) {
      parts.add(
          new Part(
              "sum",
              List.of(
                  new Part.Field("currency", sum.currency()),
                  new Part.Field("debit_minor", Long.toString(sum.debitMinor())),
                  new Part.Field("credit_minor", Long.toString(sum.creditMinor())))));
    }
    return parts;
  }
}
