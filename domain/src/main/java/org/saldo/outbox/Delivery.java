package org.saldo.outbox;

import java.util.Objects;

/**
 * What an attempt came to.
 *
 * @param detail the other side's key when delivered, else what went wrong, for a person to read
 */
public record Delivery(Result result, String detail) {

  /** How it ended. */
  public enum Result {
    /** The other side has it. */
    DELIVERED,
    /** The other side does not have it, another attempt may help. */
    FAILED,
    /** The other side does not want it, now or later. */
    REFUSED,
    /** Nobody knows whether the other side has it: the line broke while it answered. */
    UNCLEAR
  }

  public Delivery {
    Objects.requireNonNull(result, "result");
  }

  /**
   * @param providerKey the other side's key, null when it gave none
   */
  public static Delivery delivered(String providerKey) {
    return new Delivery(Result.DELIVERED, providerKey);
  }

  public static Delivery failed(String why) {
    return new Delivery(Result.FAILED, why);
  }

  public static Delivery refused(String why) {
    return new Delivery(Result.REFUSED, why);
  }

  public static Delivery unclear(String why) {
    return new Delivery(Result.UNCLEAR, why);
  }
}
