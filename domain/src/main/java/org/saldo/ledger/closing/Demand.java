package org.saldo.ledger.closing;

import java.time.LocalDate;
import org.saldo.ledger.EventKind;

/**
 * A demand on a creditor's books.
 *
 * @param event null for every kind
 * @param account number; null for every account
 * @param flexfield null unless a flexfield is demanded
 * @param validFrom first booking day of which it is demanded
 * @param inForce whether it holds from now on; what is no longer demanded is recorded as such
 */
public record Demand(
    DemandKind kind,
    EventKind event,
    String account,
    String flexfield,
    LocalDate validFrom,
    boolean inForce) {}
