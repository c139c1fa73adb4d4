package org.saldo.correspondence;

import java.time.Instant;

/**
 * What somebody wrote to us about a case.
 *
 * @param channel {@code EMAIL}, {@code LETTER} or {@code SMS}
 * @param sender who wrote, null when it does not say
 * @param byDebtor whether a person says that the debtor himself wrote it
 * @param subject at most 250 characters, may be null
 * @param text plain, null when there is none
 * @param documentId as it was received, null when that is not kept as a document
 */
public record ReceivedMessage(
    MessageCase caseFile,
    MessageChannel channel,
    String sender,
    boolean byDebtor,
    String subject,
    String text,
    Long documentId,
    Instant writtenAt) {}
