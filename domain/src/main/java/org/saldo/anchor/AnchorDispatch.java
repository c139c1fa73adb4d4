package org.saldo.anchor;

import java.time.Instant;
import org.saldo.outbox.ParcelState;

/**
 * The anchor of a day on its way to a recipient.
 *
 * @param state where its parcel stands
 * @param movedAt when it was sent or given up; null while it is under way
 */
public record AnchorDispatch(
    String address,
    String language,
    AnchorFrequency frequency,
    ParcelState state,
    Instant queuedAt,
    Instant movedAt) {}
