package org.saldo.incoming;

import org.saldo.problem.Refusal;

/**
 * A file that was looked at.
 *
 * @param mediaType null where it is refused
 * @param content null where it is refused
 * @param original whether it is the whole as it was received
 * @param refusal why it is not given out, null where it is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CheckedFile(
    String name,
    String mediaType,
    byte[] content,
    long size,
    boolean original,
    FileState state,
    Refusal refusal) {}
