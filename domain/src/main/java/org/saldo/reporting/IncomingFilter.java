package org.saldo.reporting;

import org.saldo.correspondence.MessageChannel;
import org.saldo.incoming.IncomingState;

/**
 * What of what came in is listed.
 *
 * @param state null for every state
 * @param channel null for every channel
 * @param creditor key of whose it is, null or blank for all and nobody's
 */
public record IncomingFilter(IncomingState state, MessageChannel channel, String creditor) {}
