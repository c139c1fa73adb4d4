package org.saldo.correspondence.visibility;

import java.time.LocalDate;

/**
 * Whether a kind is shown.
 *
 * @param own whether a rule of the creditor says so
 * @param since first day of the rule
 */
public record HoldingVisibility(
    Audience audience, VisibleKind kind, boolean shown, boolean own, LocalDate since) {}
