package org.saldo.correspondence.check;

import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.sms.SmsCost;

/**
 * A message that is about to leave, as its recipient would get it.
 *
 * @param to the address, number or lines of the window
 * @param subject null for an SMS
 * @param text the words; of a letter those that are kept on record
 * @param html how an e-mail shows; null for everything else
 * @param pages of a letter; 0 for everything else, and when it must not be shown
 * @param cost parts and cost of an SMS; null for everything else
 * @param secret whether something in it is for its recipient alone, so that only what is kept on
 *     record is shown
 */
public record WaitingPreview(
    MessageChannel channel,
    String to,
    String subject,
    String text,
    String html,
    int pages,
    SmsCost cost,
    boolean secret) {}
