package org.saldo.debtor;

/**
 * Where letters go; everything but the country may be null (an unknown address).
 *
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(
    String street, String streetExtra, String postcode, String city, String country) {}
