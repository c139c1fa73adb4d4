package org.saldo.correspondence;

/**
 * A file to be attached or taken away.
 *
 * @param type media type
 */
@SuppressWarnings("ArrayRecordComponent")
public record NamedFile(String name, String type, byte[] content) {}
