package org.saldo.claim;

import java.time.LocalDate;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;

/** A payment went back and what it had paid is open again; observed in the same transaction. */
public record MoneyReturned(
    CaseRef caseFile, Money amount, LocalDate receivedOn, LocalDate returnedOn) {}
