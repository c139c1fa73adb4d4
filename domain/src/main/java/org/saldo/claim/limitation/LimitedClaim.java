package org.saldo.claim.limitation;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * A receivable with its limitation.
 *
 * @param open over all components and value dates
 */
public record LimitedClaim(
    long id,
    UUID publicId,
    String number,
    long caseFileId,
    long creditorId,
    LocalDate issuedOn,
    LocalDate dueOn,
    Money open,
    Limitation limitation) {}
