package org.saldo.creditor;

import java.time.Instant;

/** Terms with who recorded them, when and why. */
public record TermsVersion(Terms terms, Instant recordedAt, String recordedBy, String reason) {}
