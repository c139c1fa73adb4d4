package org.saldo.backoffice.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * Something that happened in a case, told in the reader's language.
 *
 * @param reason as a person gave it, null when none was asked for
 * @param valueOn value date of an event, null for other changes
 * @param amount null when no money moved
 * @param entryId public id of the journal entry, null when there is none
 */
public record HistoryLine(
    Instant at,
    String by,
    String sentence,
    String reason,
    LocalDate valueOn,
    Money amount,
    UUID entryId) {}
