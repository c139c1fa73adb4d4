package org.saldo.ledger;

import static org.saldo.ledger.AmountKind.*;

import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of business events that change money, each with the amounts its posting rule needs.
 *
 * <p>The amounts of a kind stand in two groups whose sums are equal; a rule places one group on one
 * side and the other on the other.
 */
@SuppressWarnings("ImmutableEnumChecker") // both come from List.of
public enum EventKind {
  INVOICE_RECEIVED(List.of(PAYABLE, PREPAID), List.of(NET, VAT, ROUNDING)),
  CREDIT_RECEIVED(List.of(PAYABLE, PREPAID), List.of(NET, VAT, ROUNDING)),
  PAYMENT_RECEIVED(Groups.RECEIVED, Groups.CLAIM_AND_REST),
  PAYMENT_RETURNED(Groups.CLAIM_AND_REST, Groups.RECEIVED),
  /** A payment had been recorded by mistake. */
  PAYMENT_REVERSED(Groups.CLAIM_AND_REST, Groups.RECEIVED),
  /** A payment goes elsewhere than it went: what it pays more stands against what it left. */
  PAYMENT_REALLOCATED(List.of(PRINCIPAL, INTEREST, FEE, COST), List.of(UNALLOCATED)),
  PAYMENT_REFUNDED(List.of(UNALLOCATED), Groups.PLACES),
  /** The money of a payment in another currency than its claim's, in the books of that currency. */
  CURRENCY_RECEIVED(Groups.PLACES, List.of(RECEIVED_EXCHANGE)),
  CURRENCY_RETURNED(List.of(RECEIVED_EXCHANGE), Groups.PLACES),
  /** In the creditor's currency, of a claim in another one: by which its payment fell short. */
  EXCHANGE_LOST(List.of(EXCHANGE_LOSS), List.of(RECEIVED_EXCHANGE)),
  EXCHANGE_GAINED(List.of(RECEIVED_EXCHANGE), List.of(EXCHANGE_GAIN)),
  INTEREST_CLAIMED(List.of(INTEREST), List.of(INTEREST_INCOME)),
  /** From now on interest is income at another time: what is open moves there, or back. */
  INCOME_REALISATION_CHANGED(List.of(INTEREST_INCOME), List.of(INTEREST_DEFERRED)),
  FEE_CHARGED(List.of(FEE), List.of(FEE_INCOME)),
  /** A fee that was not due, or is covered otherwise, is taken back. */
  FEE_REVERSED(List.of(FEE_INCOME), List.of(FEE)),
  COST_CHARGED(List.of(COST), List.of(OUTLAY)),
  CLAIM_WAIVED(
      List.of(WAIVED_PRINCIPAL, WAIVED_INTEREST, WAIVED_FEE, WAIVED_COST),
      List.of(PRINCIPAL, INTEREST, FEE, COST)),
  CLAIM_CREDITED(List.of(NET, VAT), List.of(PRINCIPAL)),
  /** Given up as lost; VAT comes back (section 17 (2) no. 1 UStG). */
  CLAIM_WRITTEN_OFF(List.of(NET, VAT, LOSS), List.of(PRINCIPAL, INTEREST, FEE, COST)),
  /** What was written off is paid after all, and so is owed again. */
  WRITE_OFF_RECOVERED(List.of(NET, VAT, LOSS), List.of(PRINCIPAL, INTEREST, FEE, COST)),
  /** A rest too small to be asked for, or a surplus too small to be given back. */
  SMALL_BALANCE_CLEARED(List.of(SMALL_LOSS, SMALL_GAIN), List.of(PRINCIPAL, INTEREST, FEE, COST)),
  /** A receivable goes to another case of the same creditor, or comes from there. */
  CLAIM_TRANSFERRED(List.of(PRINCIPAL, INTEREST, FEE, COST), List.of(TRANSFERRED)),
  /** May not be paid: nothing changes about what is owed, so no line is one of the claim. */
  RECEIVABLE_DOUBTFUL(List.of(DOUBTFUL), List.of(DOUBTFUL_CONTRA)),
  DOUBT_ENDED(List.of(DOUBTFUL_CONTRA), List.of(DOUBTFUL)),
  /** Part of what is doubtful is written down, net: doubt is no loss yet (section 17 (2) UStG). */
  ALLOWANCE_SET(List.of(ALLOWANCE_EXPENSE), List.of(ALLOWANCE)),
  ALLOWANCE_RELEASED(List.of(ALLOWANCE), List.of(ALLOWANCE_INCOME)),
  /**
   * A year ends: what was earned goes to its account, over the one on which balances are carried.
   */
  RESULT_CARRIED(List.of(RESULT), List.of(CARRIED)),
  /** What a provider, an agency or a batch brought to the bank, less what was kept. */
  TRANSFER_PAID_OUT(List.of(RECEIVED_BANK, BANK_CHARGE, COMMISSION, INPUT_VAT), List.of(TRANSIT)),
  /** What was left when lines of a transfer account were cleared. */
  TRANSFER_DIFFERENCE(List.of(BANK_CHARGE, COMMISSION, INPUT_VAT), List.of(TRANSIT)),
  /** A third party was paid what the debtor has to bear. */
  OUTLAY_PAID(List.of(OUTLAY), List.of(RECEIVED_BANK)),
  /** The bank's own charge. */
  BANK_CHARGED(List.of(BANK_CHARGE), List.of(RECEIVED_BANK)),
  /** Money held for the creditor is paid out to it. */
  CLIENT_MONEY_PAID_OUT(List.of(CLIENT_OWED), List.of(CLIENT_HELD)),
  /** The operator takes its own fee from money held for the creditor. */
  OWN_FEE_TAKEN(List.of(CLIENT_OWED), List.of(NET, VAT));

  /** Groups that several kinds share. */
  private static final class Groups {
    static final List<AmountKind> PLACES =
        List.of(
            RECEIVED_BANK,
            RECEIVED_CARD,
            RECEIVED_CASH,
            RECEIVED_AGENCY,
            RECEIVED_DEBIT,
            RECEIVED_OTHER);
    static final List<AmountKind> RECEIVED =
        Stream.concat(PLACES.stream(), Stream.of(RECEIVED_EXCHANGE)).toList();
    static final List<AmountKind> CLAIM_AND_REST =
        List.of(PRINCIPAL, INTEREST, FEE, COST, UNALLOCATED);
  }

  private final List<AmountKind> one;
  private final List<AmountKind> other;

  EventKind(List<AmountKind> one, List<AmountKind> other) {
    this.one = one;
    this.other = other;
  }

  /** The amounts that a rule for this kind must place. */
  public List<AmountKind> amounts() {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** The amounts that belong on one side. */
  List<AmountKind> one() {
    return one;
  }

  /** The amounts that belong on the opposite side. */
  List<AmountKind> other() {
    return other;
  }
}
