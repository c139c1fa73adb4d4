package org.saldo.debtor;

import java.time.LocalDate;

/**
 * A mark and when it holds.
 *
 * @param until first day it no longer holds; null while it does
 */
public record MarkPeriod(MarkKind kind, LocalDate from, LocalDate until) {}
