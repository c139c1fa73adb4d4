package org.saldo.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.PlacingGround;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.payment.PaymentWay;

/**
 * A payment on a case and where it went.
 *
 * @param documentId public id of the proof; null when none
 * @param exchange what came in in another currency; null when it came in in the case's
 * @param back that it went back; null unless it did
 * @param undone that it had been recorded by mistake; null unless it had
 * @param movedFrom number and case of the payment whose money it is; null unless it was moved here
 * @param word what a person said last about where it goes; null when nobody did
 */
public record CasePayment(
    UUID id,
    String number,
    UUID caseId,
    String caseNumber,
    PaymentWay way,
    String reference,
    Money amount,
    LocalDate receivedOn,
    String note,
    UUID documentId,
    Instant recordedAt,
    String recordedBy,
    Exchange exchange,
    Back back,
    Undone undone,
    String movedFrom,
    Word word,
    List<Part> parts) {

  public CasePayment {
    parts = List.copyOf(parts);
  }

  /**
   * What came in before it was converted.
   *
   * @param rate units of its currency for one unit of the case's, to ten digits
   * @param rateOn day of the rate
   */
  public record Exchange(Money original, BigDecimal rate, LocalDate rateOn, String source) {}

  /** That a payment went back, when, why and at what charge of the bank. */
  public record Back(
      LocalDate on, String reasonCode, Money charge, String note, Instant at, String by) {}

  /**
   * That a payment was undone.
   *
   * @param instead numbers and cases of the payments that stand for it; null when none do
   */
  public record Undone(String reason, String instead, Instant at, String by) {}

  /** What a person said about where a payment goes. */
  public record Word(PlacingGround ground, String reason, Instant at, String by) {}

  /** Whether its money still counts. */
  public boolean stands() {
    return back == null && undone == null;
  }

  /**
   * A part of a payment.
   *
   * @param receivableId null for what is not allocated; so are number and component
   */
  public record Part(
      UUID receivableId,
      String receivable,
      Component component,
      Money amount,
      AllocationRule rule) {

    /** The same with more or less on it; by the rule that put something there last. */
    Part plus(Part later) {
      return new Part(
          receivableId,
          receivable,
          component,
          amount.plus(later.amount),
          later.amount.isPositive() ? later.rule : rule);
    }
  }

  /** The same with other parts. */
  CasePayment with(List<Part> others) {
    return new CasePayment(
        id,
        number,
        caseId,
        caseNumber,
        way,
        reference,
        amount,
        receivedOn,
        note,
        documentId,
        recordedAt,
        recordedBy,
        exchange,
        back,
        undone,
        movedFrom,
        word,
        others);
  }

  /** What is not placed on any claim. */
  public Money unallocated() {
    return Money.sum(
        amount.currency(),
        parts.stream().filter(p -> p.receivableId() == null).map(Part::amount).toList());
  }
}
