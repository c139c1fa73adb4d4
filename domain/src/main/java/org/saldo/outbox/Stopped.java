package org.saldo.outbox;

import java.util.UUID;
import org.saldo.problem.Refusal;

/**
 * What came of a wish to keep a parcel from leaving.
 *
 * @param refusal why it was not kept back; null when it was
 */
public record Stopped(UUID parcel, Refusal refusal) {}
