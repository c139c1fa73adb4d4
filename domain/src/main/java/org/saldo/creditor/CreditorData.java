package org.saldo.creditor;

/**
 * What is recorded of a creditor.
 *
 * @param key short name in URLs and REST: a-z, 0-9 and hyphens, 2 to 40 characters
 * @param currency ISO 4217 code of its books
 * @param vatId null when it has none
 * @param country ISO 3166-1 alpha-2
 */
public record CreditorData(
    String key,
    String name,
    OperatingMode mode,
    String currency,
    String vatId,
    String street,
    String postcode,
    String city,
    String country,
    String email,
    String iban) {}
