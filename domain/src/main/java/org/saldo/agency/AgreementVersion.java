package org.saldo.agency;

import java.time.Instant;

/** One version of an agreement, with who recorded it when and why. */
public record AgreementVersion(
    long id,
    long creditorId,
    long agencyId,
    Agreement terms,
    Instant recordedAt,
    String recordedBy,
    String reason) {}
