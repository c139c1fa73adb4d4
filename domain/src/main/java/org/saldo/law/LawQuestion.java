package org.saldo.law;

import java.time.LocalDate;
import java.util.Objects;
import org.saldo.money.Money;

/**
 * What is about to be claimed, put to the law.
 *
 * @param country whose law holds, ISO 3166 code of two letters
 * @param consumer whether the debtor is one
 * @param on day to which it belongs; rules of that day count
 * @param defaultSince first day of default; null while the debtor is not in default
 * @param channel by which the reminder goes, e.g. {@code EMAIL}; null when it is about none
 * @param amount what is to be claimed; null when it is about none
 * @param value the most that the tariff allows, for AGENCY_COST_CAP; else null
 * @param lacking what a letter does not name, for topics about a first letter; null when nothing
 */
public record LawQuestion(
    LawTopic topic,
    String country,
    boolean consumer,
    LocalDate on,
    LocalDate defaultSince,
    String channel,
    Money amount,
    Money value,
    String lacking) {

  public LawQuestion {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(on, "on");
  }

  /** About an amount; default, channel and tariff do not matter. */
  public static LawQuestion about(
      LawTopic topic, String country, boolean consumer, LocalDate on, Money amount) {
    return new LawQuestion(topic, country, consumer, on, null, null, amount, null, null);
  }

  /** The same, in default since a day; null while not in default. */
  public LawQuestion since(LocalDate day) {
    return new LawQuestion(topic, country, consumer, on, day, channel, amount, value, lacking);
  }

  /** The same, by a channel. */
  public LawQuestion by(String means) {
    return new LawQuestion(
        topic, country, consumer, on, defaultSince, means, amount, value, lacking);
  }

  /** The same, where the tariff allows so much. */
  public LawQuestion allowed(Money most) {
    return new LawQuestion(
        topic, country, consumer, on, defaultSince, channel, amount, most, lacking);
  }

  /** The same, about a letter that does not name something. */
  public LawQuestion lacking(String what) {
    return new LawQuestion(
        topic, country, consumer, on, defaultSince, channel, amount, value, what);
  }
}
