package org.saldo.adjustment;

import java.util.UUID;

/**
 * An adjustment that waited for approval was posted or given up; observed in the same transaction.
 *
 * @param state POSTED, REJECTED or WITHDRAWN
 */
public record AdjustmentEnded(UUID adjustment, AdjustmentState state) {}
