package org.saldo.receivable;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/** A receivable as an import reports it. */
public record ReceivableView(
    long id,
    UUID publicId,
    String number,
    long caseFileId,
    Money payable,
    LocalDate dueOn,
    DueSource dueSource) {}
