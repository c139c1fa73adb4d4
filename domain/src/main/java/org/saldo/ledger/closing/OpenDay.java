package org.saldo.ledger.closing;

import java.time.LocalDate;
import org.saldo.ledger.proof.Hash;

/**
 * The first day of a creditor that is not closed.
 *
 * @param firstNo number that its first entry has, or would have
 */
record OpenDay(
    long creditorId, LocalDate day, long firstNo, Hash previousHead, Hash previousSeal) {}
