package org.saldo.incoming;

/**
 * A mail as it lies in the mailbox.
 *
 * @param place where it lies, for the log; never shown to anybody
 * @param size in bytes, as the server says
 * @param content all of it, or its beginning when it is larger than was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawMail(String place, long size, boolean whole, byte[] content) {}
