package org.saldo.sample;

import java.time.LocalDate;

/**
 * An address for a time.
 *
 * @param streetExtra floor or flat, null when none
 * @param country ISO 3166-1 alpha-2
 * @param validFrom inclusive
 * @param validUntil exclusive, null while it holds
 */
public record SampleAddress(
    String street,
    String streetExtra,
    String postcode,
    String city,
    String country,
    LocalDate validFrom,
    LocalDate validUntil) {}
