package org.saldo.ledger.transit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;

/** What is posted when money leaves a transfer account, or the bank. */
final class MovementPosting {

  private MovementPosting() {}

  /** One line in transit for each part, so that each clears with its payment. */
  static Posting of(long creditorId, TransferPurpose purpose, Payout payout) {
    Map<String, String> keys = Map.of("reference", payout.key(), purpose.flexfield(), payout.key());
    List<Posting.Amount> amounts = new ArrayList<>();
    amounts.add(amount(AmountKind.RECEIVED_BANK, payout.received(), keys));
    amounts.add(amount(kept(purpose), payout.fee(), keys));
    amounts.add(amount(AmountKind.INPUT_VAT, payout.vat(), keys));
    if (payout.parts().isEmpty()) {
      amounts.add(amount(AmountKind.TRANSIT, payout.gross(), keys));
    }
    for (Payout.Part part : payout.parts()) {
      Map<String, String> own = new HashMap<>(keys);
      own.put("outsideReference", part.key());
      amounts.add(amount(AmountKind.TRANSIT, part.amount(), own));
    }
    return posting(
        creditorId,
        EventKind.TRANSFER_PAID_OUT,
        payout.valueOn(),
        payout.key(),
        null,
        payout.gross().currency(),
        amounts);
  }

  static Posting of(long creditorId, BankPayment payment, Long caseFileId) {
    boolean outlay = payment.kind() == MovementKind.OUTLAY;
    Map<String, String> keys = Map.of("reference", payment.key());
    return posting(
        creditorId,
        outlay ? EventKind.OUTLAY_PAID : EventKind.BANK_CHARGED,
        payment.valueOn(),
        payment.key(),
        caseFileId,
        payment.amount().currency(),
        List.of(
            amount(outlay ? AmountKind.OUTLAY : AmountKind.BANK_CHARGE, payment.amount(), keys),
            amount(AmountKind.RECEIVED_BANK, payment.amount(), keys)));
  }

  /**
   * What was left when lines were cleared.
   *
   * @param left debit less credit of the lines
   * @param vat part of it that is VAT, of the same sign; zero for none
   */
  static Posting residual(
      long creditorId,
      TransferPurpose purpose,
      LocalDate on,
      String reference,
      Money left,
      Money vat) {
    Map<String, String> keys = reference == null ? Map.of() : Map.of("reference", reference);
    return posting(
        creditorId,
        EventKind.TRANSFER_DIFFERENCE,
        on,
        reference,
        null,
        left.currency(),
        List.of(
            amount(kept(purpose), left.minus(vat), keys),
            amount(AmountKind.INPUT_VAT, vat, keys),
            amount(AmountKind.TRANSIT, left, keys)));
  }

  private static AmountKind kept(TransferPurpose purpose) {
    return purpose == TransferPurpose.AGENCY ? AmountKind.COMMISSION : AmountKind.BANK_CHARGE;
  }

  private static Posting.Amount amount(AmountKind kind, Money money, Map<String, String> keys) {
    return new Posting.Amount(kind, money, null, null, keys);
  }

  private static Posting posting(
      long creditorId,
      EventKind kind,
      LocalDate on,
      String reference,
      Long caseFileId,
      String currency,
      List<Posting.Amount> amounts) {
    return new Posting(creditorId, kind, on, reference, caseFileId, null, currency, amounts);
  }
}
