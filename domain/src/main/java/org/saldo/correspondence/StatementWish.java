package org.saldo.correspondence;

import java.util.List;
import java.util.function.UnaryOperator;
import org.saldo.money.Money;

/**
 * What a message asks of the claim statement that it encloses.
 *
 * @param wished whether it is enclosed also where the text does not say so
 * @param fees what the message itself brings with it: in no book before it has left, and yet part
 *     of what it asks for
 */
public record StatementWish(boolean wished, List<Fee> fees) {

  /** Enclosed where the text says so. */
  public static final StatementWish NONE = new StatementWish(false, List.of());

  /** Enclosed whatever the text says. */
  public static final StatementWish WISHED = new StatementWish(true, List.of());

  public StatementWish {
    fees = List.copyOf(fees);
  }

  /**
   * A fee that the message names.
   *
   * @param amount zero or more
   * @param name what it is called in a language, ISO 639-1
   */
  public record Fee(long receivableId, Money amount, UnaryOperator<String> name) {}

  StatementWish with(Fee fee) {
    return new StatementWish(wished, List.of(fee));
  }
}
