package org.saldo.ledger.export.report;

import java.time.LocalDate;

/**
 * What a report is about, fixed when it was ordered; later entries have higher numbers.
 *
 * @param account number, null where the report is not about one
 * @param from first booking day
 * @param until last booking day, or the key date
 * @param lastNo last entry that counts
 */
public record ReportRange(
    long creditorId, String account, LocalDate from, LocalDate until, long lastNo) {}
