package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.correspondence.MessageChannel;
import org.saldo.incoming.IncomingSource;
import org.saldo.incoming.IncomingState;
import org.saldo.incoming.MailNature;
import org.saldo.incoming.MatchReason;

/**
 * Something that came in, in a list. What a stranger wrote is plain text on one line.
 *
 * @param version the one that {@code IncomingDesk} wants back
 * @param sender address or name, null when unknown
 * @param caseId of the case that it belongs to, or seems to; null when there is none
 * @param reason why that case, null when there is none
 * @param cursor to go on behind it
 */
public record IncomingRow(
    UUID id,
    long version,
    IncomingSource source,
    MessageChannel channel,
    MailNature nature,
    IncomingState state,
    String sender,
    String senderName,
    String subject,
    LocalDate receivedOn,
    Instant takenAt,
    String creditorKey,
    String creditorName,
    UUID caseId,
    String caseNumber,
    MatchReason reason,
    String cursor) {

  /** Who wrote, as people say it; null when unknown. */
  public String from() {
    if (senderName == null || senderName.equals(sender)) {
      return sender;
    }
    return sender == null ? senderName : senderName + " <" + sender + ">";
  }
}
