package org.saldo.payment.online;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;

/** The payment providers of this installation. */
@ApplicationScoped
class Providers {

  @Inject @Any private Instance<PaymentProvider> all;

  /** The one that new payments go through; empty when none is set up. */
  public Optional<PaymentProvider> offered() {
    return all.stream()
        .filter(PaymentProvider::offered)
        .min(Comparator.comparing(PaymentProvider::key));
  }

  public Optional<PaymentProvider> named(String key) {
    return all.stream().filter(p -> p.offered() && p.key().equals(key)).findFirst();
  }
}
