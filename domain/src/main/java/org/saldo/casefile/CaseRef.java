package org.saldo.casefile;

/** What other capabilities need to know of a case. */
public record CaseRef(long id, long creditorId, long debtorId, String number, String currency) {}
