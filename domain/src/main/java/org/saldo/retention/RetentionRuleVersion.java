package org.saldo.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.creditor.rule.RecordedRule;

/**
 * A rule as it was recorded.
 *
 * @param years null where the more general rule holds again
 */
public record RetentionRuleVersion(
    UUID id,
    RetentionSubject subject,
    RetentionLevel level,
    String country,
    Long creditorId,
    Integer years,
    LocalDate validFrom,
    Instant recordedAt,
    String recordedBy,
    String reason)
    implements RecordedRule {}
