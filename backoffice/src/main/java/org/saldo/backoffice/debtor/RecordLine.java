package org.saldo.backoffice.debtor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One dated record of a debtor as the page shows it.
 *
 * @param kind as in {@code DebtorRecord}
 * @param value null: from then on there is none
 * @param state CURRENT, FUTURE, EARLIER, REPLACED (wrong from the start) or ENDED (a mark)
 * @param endable key of a mark that may be ended, null for everything else
 */
public record RecordLine(
    String kind,
    String value,
    RecordState state,
    LocalDate from,
    LocalDate until,
    Instant recordedAt,
    String recordedBy,
    String reason,
    Long endable) {}
