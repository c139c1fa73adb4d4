package org.saldo.reporting;

import java.time.Instant;
import java.util.UUID;
import org.saldo.correspondence.print.BatchState;
import org.saldo.money.Money;

/**
 * A print batch in a list.
 *
 * @param version the one that {@code PrintDesk} wants back
 * @param postage of all its letters; null when no class took any
 * @param handedOverAt the last time, null when it never was
 * @param error of the last attempt to hand it over, null when none failed
 */
public record PrintBatchRow(
    UUID id,
    long version,
    String number,
    Instant cutAt,
    String cutBy,
    int letters,
    int pages,
    int sheets,
    boolean duplex,
    Money postage,
    BatchState handOver,
    Instant handedOverAt,
    String error) {}
