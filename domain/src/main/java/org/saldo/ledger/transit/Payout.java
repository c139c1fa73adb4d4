package org.saldo.ledger.transit;

import java.time.LocalDate;
import java.util.List;
import org.saldo.money.Money;

/**
 * Money that a provider, an agency or a batch of direct debits brought to the bank.
 *
 * <p>For example a provider that took 100.00 and pays out 98.25: gross 100.00, fee 1.75, received
 * 98.25; or an agency that collected 500.00 for a commission of 100.00 net: gross 500.00, fee
 * 100.00, VAT 19.00, received 381.00.
 *
 * @param account number of the transfer account it comes from
 * @param key by which others know it: payout id, batch id, number of the remittance; once per
 *     creditor and account
 * @param gross what it takes from the transfer account; negative when more went back than came in
 * @param fee what was kept for itself, without VAT; zero for nothing
 * @param vat VAT on it that the creditor may deduct; zero for none
 * @param received what reached the bank: gross less fee and VAT
 * @param parts payments of which it is made, as far as it says so; empty when it does not, else
 *     they add up to gross
 */
public record Payout(
    String account,
    String key,
    LocalDate valueOn,
    Money gross,
    Money fee,
    Money vat,
    Money received,
    List<Part> parts,
    String note) {

  /** As many parts as one payout may have. */
  public static final int MOST_PARTS = 5_000;

  /**
   * A payment in it.
   *
   * @param key what the payment is known by outside, e.g. the provider's key of it
   * @param amount negative for one that went back
   */
  public record Part(String key, Money amount) {}

  public Payout {
    parts = List.copyOf(parts);
  }
}
