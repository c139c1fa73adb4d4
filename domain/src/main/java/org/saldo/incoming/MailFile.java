package org.saldo.incoming;

import org.saldo.problem.Refusal;

/**
 * A file within a mail.
 *
 * @param content null where it could not be taken out
 * @param size in bytes, of what was looked at
 * @param refusal why it could not be taken out, null where it could
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MailFile(String name, byte[] content, long size, Refusal refusal) {}
