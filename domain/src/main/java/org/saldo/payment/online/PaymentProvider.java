package org.saldo.payment.online;

import java.util.Map;
import java.util.Optional;
import org.saldo.money.Money;

/**
 * A payment service provider with a page of its own. Implemented by adapters, one CDI bean each;
 * called outside any transaction.
 *
 * <p>An implementation answers within its time-outs and never throws for what the other side does.
 */
public interface PaymentProvider {

  /** Its name in addresses and in the database: lower case letters, at most 20. */
  String key();

  /** Whether it is set up; else nothing is offered. */
  boolean offered();

  /** Makes a checkout, or gives the one that the same order made before. */
  ProviderAnswer<ProviderCheckout> create(CheckoutOrder order);

  ProviderAnswer<ProviderCheckout> fetch(String checkoutKey);

  /**
   * Gives money back.
   *
   * @param idempotencyKey asked twice, the provider gives it back once
   * @return the provider's key of the refund
   */
  ProviderAnswer<String> refund(String checkoutKey, Money amount, String idempotencyKey);

  /**
   * What a webhook says, if its signature holds and is not old.
   *
   * @param headers by name in lower case
   * @param body as it came, byte for byte
   */
  Optional<ProviderEvent> verified(Map<String, String> headers, byte[] body);

  /** What a stored body says; it was verified when it was stored. */
  ProviderEvent read(String body);
}
