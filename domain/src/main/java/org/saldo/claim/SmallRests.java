package org.saldo.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;

/** What the claim account needs of who decides which rests are too small to be asked for. */
public interface SmallRests {

  /**
   * Up to which rest of a case nothing more is asked for, and nothing given back.
   *
   * @param rule key of the version of the rule
   * @param most in the currency of the case
   * @param days how long everything open must have been due
   */
  record Tolerance(long rule, Money most, int days) {

    /**
     * Whether so little is open of a case on a day: more than nothing, and due for long enough. The
     * case counts, not the single receivable; a credit counts like what is owed.
     */
    public boolean covers(Collection<OpenItem> items, LocalDate on) {
      LocalDate due = on.minusDays(days);
      Money sum = Money.zero(most.currency());
      for (OpenItem item : items) {
        for (Component component : Component.values()) {
          Money part = item.open(component);
          if (!part.isZero() && item.dueOn().isAfter(due)) {
            return false;
          }
          sum = part.isNegative() ? sum.minus(part) : sum.plus(part);
        }
      }
      return sum.isPositive() && !sum.isGreaterThan(most);
    }
  }

  /** The tolerance of a creditor; empty when every cent counts. */
  Optional<Tolerance> tolerance(long creditorId, String currency, LocalDate on);

  /**
   * A rest was posted away.
   *
   * @param amount what is asked for less; negative when it was a surplus
   */
  void cleared(Tolerance tolerance, CaseRef caseFile, long receivableId, Money amount);

  /** What was posted away of a receivable stands again, because the payment that left it went. */
  void takenBack(CaseRef caseFile, long receivableId, Money amount);
}
