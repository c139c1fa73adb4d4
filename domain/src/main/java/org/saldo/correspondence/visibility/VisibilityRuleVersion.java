package org.saldo.correspondence.visibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.creditor.rule.RecordedRule;

/**
 * A rule as it was recorded.
 *
 * @param creditorId null for all
 * @param shown null where the rule for all holds again
 */
public record VisibilityRuleVersion(
    UUID id,
    Audience audience,
    VisibleKind kind,
    Long creditorId,
    Boolean shown,
    LocalDate validFrom,
    Instant recordedAt,
    String recordedBy,
    String reason)
    implements RecordedRule {}
