package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * Client money that was paid out to the creditor, or taken as the operator's own fee.
 *
 * @param kind which of both
 * @param reference of the transfer or of the operator's invoice
 * @param total by which what is owed to the creditor became less
 * @param vat in it; zero for a pay-out
 * @param cursor for what was booked before it
 */
public record ClientMove(
    EventKind kind,
    String reference,
    LocalDate valueOn,
    LocalDate postedOn,
    Money total,
    Money vat,
    UUID entryId,
    long entryNo,
    Instant recordedAt,
    String recordedBy,
    String cursor) {}
