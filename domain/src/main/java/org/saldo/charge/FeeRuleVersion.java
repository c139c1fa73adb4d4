package org.saldo.charge;

import java.io.Serializable;
import java.time.Instant;

/** A record of a rule, with who made it and why. */
public record FeeRuleVersion(
    long id, FeeRule rule, Instant recordedAt, String recordedBy, String reason)
    implements Serializable {}
