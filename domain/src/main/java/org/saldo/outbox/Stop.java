package org.saldo.outbox;

import java.util.UUID;

/**
 * A wish to keep a parcel from leaving.
 *
 * @param parcel its public id
 * @param reason why, 1 to 500 characters
 */
public record Stop(UUID parcel, String reason) {}
