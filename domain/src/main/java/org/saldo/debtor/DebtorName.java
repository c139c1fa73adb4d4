package org.saldo.debtor;

/**
 * What a debtor is called and registered as.
 *
 * @param name person or company, 1 to 250 characters
 * @param vatId VAT identification number without blanks, null when none
 * @param taxNumber other tax registration, null when none
 */
public record DebtorName(String name, String vatId, String taxNumber) {}
