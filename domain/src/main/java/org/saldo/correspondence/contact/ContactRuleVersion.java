package org.saldo.correspondence.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.creditor.rule.RecordedRule;

/** A rule as it was recorded; see {@link ContactRuleRecord}. */
public record ContactRuleVersion(
    UUID id,
    ContactSetting setting,
    ContactLevel level,
    Long creditorId,
    String segment,
    Long debtorId,
    Long caseFileId,
    String value,
    LocalDate validFrom,
    Instant recordedAt,
    String recordedBy,
    String reason)
    implements RecordedRule {}
