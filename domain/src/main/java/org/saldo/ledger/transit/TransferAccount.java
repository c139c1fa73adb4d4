package org.saldo.ledger.transit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * That an account is a transfer account, or is one no longer.
 *
 * @param account number
 * @param inForce whether it is one from now on
 * @param validFrom first day of which runs see it so
 * @param taskAfterDays after how many days an open line is a task for somebody, 1 to {@value
 *     MatchRule#MOST_DAYS}; null for never
 * @param rules in the order in which they are tried, at most {@value #MOST_RULES}
 */
public record TransferAccount(
    String account,
    TransferPurpose purpose,
    boolean inForce,
    LocalDate validFrom,
    Integer taskAfterDays,
    List<MatchRule> rules) {

  public static final int MOST_RULES = 9;

  public TransferAccount {
    Objects.requireNonNull(account, "account");
    rules = List.copyOf(rules);
  }
}
