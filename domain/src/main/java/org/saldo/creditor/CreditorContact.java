package org.saldo.creditor;

/**
 * Somebody at the creditor.
 *
 * @param email null when nobody has the role any more
 * @param language ISO 639-1 code of the language we write in
 */
public record CreditorContact(ContactRole role, String name, String email, String language) {}
