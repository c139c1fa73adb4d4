package org.saldo.interest;

import java.time.Instant;

/** Recorded interest terms. */
public record InterestTermsVersion(
    long id, InterestTerms terms, Instant recordedAt, String recordedBy, String reason) {}
