package org.saldo.incoming;

import org.saldo.casefile.CaseRef;

/** A case that something may belong to, and why. */
record Proposal(CaseRef caseFile, MatchReason reason) {}
