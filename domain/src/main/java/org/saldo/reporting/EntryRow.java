package org.saldo.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * A journal entry in a list.
 *
 * @param entryNo number within the books of the creditor
 * @param reference what people know the event by, null when none
 * @param caseNumber null when it belongs to no case
 * @param total sum of its debits
 * @param debit what it debits on the account the list is about; null without such an account
 * @param credit what it credits there
 */
public record EntryRow(
    UUID id,
    String creditorKey,
    String creditorName,
    long entryNo,
    LocalDate postedOn,
    LocalDate valueOn,
    UUID eventId,
    EventKind eventKind,
    String reference,
    UUID caseId,
    String caseNumber,
    Money total,
    Money debit,
    Money credit) {}
