package org.saldo.ledger;

/** An account as others see it. */
public record AccountView(String number, String name, AccountKind kind) {}
