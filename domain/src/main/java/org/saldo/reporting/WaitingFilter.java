package org.saldo.reporting;

import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.check.MarkKind;

/**
 * Which waiting messages are listed; null or blank means all.
 *
 * @param creditor key
 * @param template key
 * @param language of the message
 * @param mark only those that are marked so
 */
public record WaitingFilter(
    String creditor, String template, MessageChannel channel, String language, MarkKind mark) {

  /** The same, but only those that are to be kept back. */
  public WaitingFilter toWithhold() {
    return new WaitingFilter(creditor, template, channel, language, MarkKind.WITHHOLD);
  }
}
