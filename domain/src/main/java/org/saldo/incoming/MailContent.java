package org.saldo.incoming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail, taken apart. All of it was written by a stranger: texts are plain, fields are on one line
 * and without signs that are not seen.
 *
 * @param mailId its Message-ID, null when it has none
 * @param sender address of who wrote, null when it names none that can be read
 * @param senderName empty when it has none
 * @param text plain, cut where it is too long
 * @param sentAt as it says itself, null when it does not
 * @param keys of messages of ours that it may be about, the most reliable first
 * @param report null unless its nature is {@link MailNature#DELIVERY_REPORT}
 * @param identity 64 hexadecimal digits that are the same for another copy of the same mail
 */
public record MailContent(
    String mailId,
    String sender,
    String senderName,
    String subject,
    String text,
    Instant sentAt,
    MailNature nature,
    List<UUID> keys,
    DeliveryReport report,
    List<MailFile> files,
    String identity) {

  public MailContent {
    keys = List.copyOf(keys);
    files = List.copyOf(files);
  }
}
