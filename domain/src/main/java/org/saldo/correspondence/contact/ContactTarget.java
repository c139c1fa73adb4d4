package org.saldo.correspondence.contact;

/** For whom a rule is; what its level does not name is null. */
record ContactTarget(
    ContactLevel level, Long creditorId, String segment, Long debtorId, Long caseFileId) {}
