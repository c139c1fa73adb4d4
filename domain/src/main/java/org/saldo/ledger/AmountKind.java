package org.saldo.ledger;

/** The amounts of a business event that a posting rule places on accounts. */
public enum AmountKind {
  /** Still to be paid; the claim of an invoice. */
  PAYABLE,
  /** Paid before the invoice came. */
  PREPAID,
  /** Without VAT, per rate. */
  NET,
  /** VAT, per rate. */
  VAT,
  /** What the invoice rounded. */
  ROUNDING,
  /** The claim by component: what an event does to each. */
  PRINCIPAL,
  INTEREST,
  FEE,
  COST,
  /** Where money came in, or went back from. */
  RECEIVED_BANK,
  RECEIVED_CARD,
  RECEIVED_CASH,
  RECEIVED_AGENCY,
  /** Collected by direct debit, before the bank has credited its batch. */
  RECEIVED_DEBIT,
  RECEIVED_OTHER,
  /** Came in in another currency: stands between its books and those of the claim. */
  RECEIVED_EXCHANGE,
  /** Received and not yet placed on any claim. */
  UNALLOCATED,
  /** What interest earns. */
  INTEREST_INCOME,
  /** Interest that is claimed and no income until it is paid. */
  INTEREST_DEFERRED,
  /** What a fee earns. */
  FEE_INCOME,
  /** What a third party asked for and the debtor has to bear. */
  OUTLAY,
  /** What a claim was worth less, or more, when it was paid than when it arose. */
  EXCHANGE_LOSS,
  EXCHANGE_GAIN,
  /** What the creditor gives up, by component. */
  WAIVED_PRINCIPAL,
  WAIVED_INTEREST,
  WAIVED_FEE,
  WAIVED_COST,
  /** Interest, fees and costs that are lost. */
  LOSS,
  /** A small rest that is not asked for any more. */
  SMALL_LOSS,
  /** A small surplus that nobody gets back; negative on the side of the loss. */
  SMALL_GAIN,
  /** Stands between the case that a receivable left and the one to which it came. */
  TRANSFERRED,
  /** Owed and doubtful, and its counterpart: the claim itself stands where it stood. */
  DOUBTFUL,
  DOUBTFUL_CONTRA,
  /** How much of what is doubtful is written down; what that costs, and what its release earns. */
  ALLOWANCE,
  ALLOWANCE_EXPENSE,
  ALLOWANCE_INCOME,
  /** What a year earned, and where the balances that make it up meet; negative for a loss. */
  RESULT,
  CARRIED,
  /** What stands on a transfer account; goes to the one that the event names. */
  TRANSIT,
  /** What a bank or a provider keeps for itself, and what an agency does. */
  BANK_CHARGE,
  COMMISSION,
  /** VAT on what they keep. */
  INPUT_VAT,
  /** What is owed to the creditor of money that came in for it, and where that money is. */
  CLIENT_OWED,
  CLIENT_HELD;

  /** The amount that stands for a component of the claim. */
  public static AmountKind of(Component component) {
    return valueOf(component.name());
  }

  /** What is given up of a component. */
  public static AmountKind waived(Component component) {
    return valueOf("WAIVED_" + component.name());
  }

  /** Whether a line for this amount changes a claim and so names a component. */
  public boolean isClaim() {
    return switch (this) {
      case PAYABLE, PRINCIPAL, INTEREST, FEE, COST -> true;
      default -> false;
    };
  }

  /** Whether a rule may place this amount as that component: an invoice's claim as any. */
  boolean fits(Component component) {
    return isClaim()
        ? component != null && (this == PAYABLE || this == of(component))
        : component == null;
  }
}
