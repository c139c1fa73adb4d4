package org.saldo.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;

/** What the claim account needs of who decides which rests are too small to be asked for. */
public interface SmallRests {

  /**
   * Up to which rest of a case nothing more is asked for, and nothing given back.
   *
   * @param rule key of the version of the rule
   * @param most in the currency of the case
   * @param days how long everything open must have been due
   */
  record Tolerance(long rule, Money most, int days) {}

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
