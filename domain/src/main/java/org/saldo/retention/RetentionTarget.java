package org.saldo.retention;

/** For whom a rule is; what its level does not name is null. */
record RetentionTarget(RetentionLevel level, String country, Long creditorId) {}
