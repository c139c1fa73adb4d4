package org.saldo.payment.online;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What came back of a call to a provider.
 *
 * @param value null when there is none
 * @param problem what went wrong, for the log; null when nothing did
 * @param refused the provider has understood and says no: asking again is no use
 */
public record ProviderAnswer<T>(T value, String problem, boolean refused) {

  public static <T> ProviderAnswer<T> of(T value) {
    return new ProviderAnswer<>(value, null, false);
  }

  /** The provider said no. */
  public static <T> ProviderAnswer<T> refused(String problem) {
    return new ProviderAnswer<>(null, problem, true);
  }

  /** No answer, or none to rely on: what was asked may have been done. */
  public static <T> ProviderAnswer<T> unclear(String problem) {
    return new ProviderAnswer<>(null, problem, false);
  }

  public Optional<T> known() {
    return Optional.ofNullable(value);
  }

  /** Does something with the value, if there is one. */
  public void ifKnown(Consumer<T> work) {
    known().ifPresent(work);
  }
}
