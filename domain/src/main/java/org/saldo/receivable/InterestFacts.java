package org.saldo.receivable;

import java.time.LocalDate;
import org.saldo.creditor.ClaimKind;

/**
 * What decides the interest of a receivable and when payments reach it.
 *
 * @param secured whether it is secured; what is secured less is paid first
 * @param defaultSince first day of default; null when there is none
 * @param claimedOn from when on its interest is claimed; null while it only accrues
 */
public record InterestFacts(
    long id,
    long caseFileId,
    String number,
    LocalDate dueOn,
    ClaimKind claimKind,
    boolean secured,
    LocalDate defaultSince,
    LocalDate claimedOn) {}
