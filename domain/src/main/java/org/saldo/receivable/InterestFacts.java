package org.saldo.receivable;

import java.time.LocalDate;
import org.saldo.creditor.ClaimKind;

/**
 * What decides the interest of a receivable.
 *
 * @param defaultSince first day of default; null when there is none
 * @param claimedOn from when on its interest is claimed; null while it only accrues
 */
public record InterestFacts(
    long id,
    long caseFileId,
    String number,
    LocalDate dueOn,
    ClaimKind claimKind,
    LocalDate defaultSince,
    LocalDate claimedOn) {}
