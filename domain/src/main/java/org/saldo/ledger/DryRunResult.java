package org.saldo.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * What a rule would have posted, against what was posted.
 *
 * @param events how many events of the kind there were
 * @param changed how many of them the rule would have posted otherwise
 * @param refused how many it could not have posted
 * @param unknown how many are so old that the ledger does not say which amount a line places
 * @param sums per account and currency, by number
 * @param samples the first of those that would differ
 */
public record DryRunResult(
    long events, long changed, long refused, long unknown, List<Sum> sums, List<Sample> samples) {

  public DryRunResult {
    sums = List.copyOf(sums);
    samples = List.copyOf(samples);
  }

  /** What stands on an account: as posted, and as the rule would have it; debit less credit. */
  public record Sum(String account, String name, Money posted, Money would) {

    public Money difference() {
      return would.minus(posted);
    }
  }

  /**
   * An event that would have been posted otherwise.
   *
   * @param entry public id of its first entry
   * @param refusal why it could not have been posted; null when it could
   */
  public record Sample(
      UUID entry,
      long entryNo,
      LocalDate valueOn,
      String reference,
      List<Line> posted,
      List<Line> would,
      Refusal refusal) {

    public Sample {
      posted = List.copyOf(posted);
      would = List.copyOf(would);
    }
  }

  /**
   * A line.
   *
   * @param entry which entry of the event, from 1
   * @param amount debit positive, credit negative
   * @param flexfields a JSON object, null when there are none
   */
  public record Line(int entry, String account, Money amount, String flexfields) {}
}
