package org.saldo.agency;

/**
 * What is recorded of an agency.
 *
 * @param key short name in URLs and REST: a-z, 0-9 and hyphens, 2 to 40 characters
 * @param active whether it gets hand-overs; what it has already stays with it
 * @param country ISO 3166-1 alpha-2
 * @param email where it is told of new placements
 */
public record AgencyData(
    String key,
    String name,
    AgencyKind kind,
    boolean active,
    String street,
    String postcode,
    String city,
    String country,
    String email,
    String phone) {}
