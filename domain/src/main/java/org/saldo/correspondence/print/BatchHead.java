package org.saldo.correspondence.print;

import java.time.Instant;
import java.util.UUID;

/**
 * A batch without its letters.
 *
 * @param number names it and its files
 * @param duplex whether sheets are printed on both sides
 * @param language of cover and separators, ISO 639-1
 * @param handedOver whether the postal service has had it
 */
public record BatchHead(
    long id,
    UUID publicId,
    String number,
    Instant cutAt,
    boolean duplex,
    String language,
    boolean handedOver) {}
