package org.saldo.correspondence.contact;

/**
 * Who is contacted about what.
 *
 * @param segment of the case, null for none
 * @param country where the debtor lives, ISO 3166; null when not known
 */
public record ContactScope(
    long creditorId, String segment, long debtorId, long caseFileId, String country) {}
