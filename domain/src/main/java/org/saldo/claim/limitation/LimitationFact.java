package org.saldo.claim.limitation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that may bear on the limitation of a claim.
 *
 * @param from the day of an act; the first day of negotiations; the day on which a court order, an
 *     action or a claim in insolvency was filed (section 167 ZPO)
 * @param until last day; of proceedings the day of the final decision or the last act in them; null
 *     for an act, and while it goes on
 * @param reference what people know it by: the number of a payment; null when none
 * @param eventId public id of what a person recorded; null otherwise
 */
public record LimitationFact(
    LimitationCause cause, LocalDate from, LocalDate until, String reference, UUID eventId) {

  public LimitationFact {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(from, "from");
  }
}
