package org.saldo.charge;

import java.time.LocalDate;
import java.util.Set;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;

/**
 * What is known where a fee is to be decided.
 *
 * @param kind what kind of fee is asked for
 * @param on the day it would count from
 * @param segment of the case file; null when it has none
 * @param country of the debtor; null when it is not known
 * @param stepKey step of a procedure; null when no step asks
 * @param level dunning level reached; null when it is not known
 * @param channel null when no message is sent
 * @param principal open principal of the receivable
 * @param defaultSince first day of default of the receivable; null while there is none
 * @param chargedBefore keys of the rules that charged this receivable already
 */
public record FeeQuestion(
    FeeKind kind,
    LocalDate on,
    long creditorId,
    String segment,
    DebtorKind debtor,
    String country,
    String stepKey,
    Integer level,
    FeeChannel channel,
    Money principal,
    LocalDate defaultSince,
    Set<String> chargedBefore) {

  public FeeQuestion {
    chargedBefore = Set.copyOf(chargedBefore);
  }

  /** The same with what was charged before. */
  FeeQuestion chargedBefore(Set<String> rules) {
    return new FeeQuestion(
        kind,
        on,
        creditorId,
        segment,
        debtor,
        country,
        stepKey,
        level,
        channel,
        principal,
        defaultSince,
        rules);
  }
}
