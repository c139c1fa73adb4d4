package org.saldo.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.saldo.money.Money;

/** What the claim account needs of the capability that keeps payments. */
public interface MoneyIn {

  /**
   * A payment and where its money stands now.
   *
   * @param amount without what went back because nobody owed it
   * @param stays false when it went back: the claim stands as if it had never been
   * @param mistake it does not stay because it never was; nobody outside is told of it
   * @param designated keys of the receivables that the payer named
   * @param fixed where a person put it; without a component by the order inside the receivable
   * @param placed where it went, summed over everything that was ever kept; without what went
   *     nowhere
   */
  record Receipt(
      long caseFileId,
      long key,
      String number,
      LocalDate valueOn,
      Money amount,
      boolean stays,
      boolean mistake,
      List<Long> designated,
      List<Allocated> fixed,
      List<Allocated> placed) {

    public Receipt {
      designated = List.copyOf(designated);
      fixed = List.copyOf(fixed);
      placed = List.copyOf(placed);
    }
  }

  /** Every payment of the cases. */
  List<Receipt> of(Collection<Long> caseFileIds);

  /**
   * Where a payment goes.
   *
   * @param parts more than before, or less where negative
   */
  record Kept(long payment, List<Allocated> parts, LocalDate valueOn) {

    public Kept {
      parts = List.copyOf(parts);
    }
  }

  /** Keeps where payments go. */
  void keep(Collection<Kept> payments);

  /** Keeps where a payment goes. */
  default void keep(long payment, List<Allocated> parts, LocalDate valueOn) {
    keep(List.of(new Kept(payment, parts, valueOn)));
  }
}
