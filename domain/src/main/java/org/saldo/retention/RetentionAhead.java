package org.saldo.retention;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a night would erase of one kind by one rule.
 *
 * @param beforeOn all of it is dated before
 * @param oldest null where there is nothing
 */
public record RetentionAhead(
    RetentionSubject subject, LocalDate beforeOn, long count, long bytes, Instant oldest) {}
