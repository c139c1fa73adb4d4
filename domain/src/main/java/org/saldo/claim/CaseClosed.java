package org.saldo.claim;

import org.saldo.casefile.CloseReason;

/** A case closed because nothing is open on it any more; observed in the same transaction. */
public record CaseClosed(long caseFileId, CloseReason reason) {}
