package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A call that is to be made.
 *
 * @param step that asks for it
 * @param dueOn day on which it is due
 * @param attempts how often it was made in vain
 * @param nextAt when it is tried again; null when it was not tried yet
 * @param phone of the debtor; null when unknown
 * @param owner who is to make it; null for anybody
 */
public record CallRow(
    UUID step,
    String caseNumber,
    String debtorName,
    String creditor,
    String phone,
    LocalDate dueOn,
    int attempts,
    Instant nextAt,
    String owner) {}
