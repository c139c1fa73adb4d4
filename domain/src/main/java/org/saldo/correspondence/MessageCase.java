package org.saldo.correspondence;

/** The case that a contact is about. */
public record MessageCase(
    long id, String number, long creditorId, long debtorId, String currency) {}
