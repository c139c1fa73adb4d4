package org.saldo.correspondence.sms;

import java.time.Instant;

/**
 * A record of a price.
 *
 * @param inForce whether it holds today
 */
public record SmsPriceVersion(
    NewSmsPrice price, boolean inForce, String reason, Instant recordedAt, String recordedBy) {}
