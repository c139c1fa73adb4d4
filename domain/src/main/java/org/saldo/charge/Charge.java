package org.saldo.charge;

import java.time.LocalDate;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;

/**
 * A fee or a cost to be claimed.
 *
 * @param component FEE or COST
 * @param valueOn from when on it counts; not before default
 * @param reference what people know it by, 1 to 120 characters
 * @param documentId document that proves it; null when none
 * @param enforcement whether it is a cost of legal enforcement (agency, lawyer, court), against
 *     which a lump sum for late payment is credited
 */
public record Charge(
    CaseRef caseFile,
    long receivableId,
    org.saldo.ledger.Component component,
    Money amount,
    LocalDate valueOn,
    String reference,
    Long documentId,
    boolean enforcement) {}
