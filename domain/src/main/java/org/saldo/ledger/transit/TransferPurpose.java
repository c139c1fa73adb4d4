package org.saldo.ledger.transit;

/** What a transfer account is for. */
public enum TransferPurpose {
  /** Left one place and did not reach the other yet. */
  BANK_IN_TRANSIT("batch"),
  /** Taken by a payment provider that pays it out. */
  PSP("payout"),
  /** Collected by an agency that passes it on. */
  AGENCY("remittance"),
  /** Collected from debtors' accounts in batches. */
  DIRECT_DEBIT("batch"),
  OTHER("payout");

  private final String flexfield;

  TransferPurpose(String flexfield) {
    this.flexfield = flexfield;
  }

  /** Under which name a line keeps what the money was brought to the bank with. */
  String flexfield() {
    return flexfield;
  }
}
