package org.saldo.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;

/**
 * A payment to be recorded.
 *
 * @param amount more than zero, in the currency of the case
 * @param receivedOn value date
 * @param reference what the payer, bank or provider knows it by; unique per creditor and way, 1 to
 *     120 characters
 * @param receivableIds what the payer named; empty when nothing
 * @param documentId null when none
 * @param note null when none
 * @param exchanged what the amount was before it was converted; null when it came in in the
 *     currency of the case
 */
public record NewPayment(
    CaseRef caseFile,
    PaymentWay way,
    Money amount,
    LocalDate receivedOn,
    String reference,
    List<Long> receivableIds,
    Long documentId,
    String note,
    Exchanged exchanged) {

  static final int MAX_REFERENCE = 120;

  public NewPayment {
    Objects.requireNonNull(way, "way");
    Objects.requireNonNull(receivedOn, "receivedOn");
    receivableIds = List.copyOf(receivableIds);
    if (!amount.isPositive() || !amount.currency().equals(caseFile.currency())) {
      throw new IllegalArgumentException(amount + " is no payment on " + caseFile.number());
    }
    if (reference == null || reference.isBlank() || reference.length() > MAX_REFERENCE) {
      throw new IllegalArgumentException("a payment has a reference, not '" + reference + "'");
    }
  }

  /** A payment in the currency of the case. */
  public NewPayment(
      CaseRef caseFile,
      PaymentWay way,
      Money amount,
      LocalDate receivedOn,
      String reference,
      List<Long> receivableIds,
      Long documentId,
      String note) {
    this(caseFile, way, amount, receivedOn, reference, receivableIds, documentId, note, null);
  }

  /** What came in in another currency; null when nothing did. */
  Money original() {
    return exchanged == null ? null : exchanged.original();
  }
}
