package org.saldo.agency;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * A payment that an agency received from the debtor.
 *
 * @param reference the agency's own, unique within the placement: the same again is the same
 *     payment
 * @param note null when none; at most 500 characters
 */
public record PaymentReport(String reference, Money amount, LocalDate receivedOn, String note) {

  public PaymentReport {
    reference = References.clean(reference);
    note = note == null || note.isBlank() ? null : note.strip();
  }
}
