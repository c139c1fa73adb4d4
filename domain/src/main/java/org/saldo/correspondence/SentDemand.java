package org.saldo.correspondence;

/**
 * A demand that is on its way.
 *
 * @param channel the one it takes, which is not always the wanted one
 */
public record SentDemand(long messageId, MessageChannel channel) {}
