package org.saldo.correspondence.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalInt;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.ContactWay;

/** When somebody who was not reached is called again, and how often. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class CallTimes {

  /** Where no rule says how long to wait. */
  private static final Duration A_DAY = Duration.ofDays(1);

  @Inject private ContactRules rules;
  @Inject private ContactGate gate;
  @Inject private BusinessClock clock;

  /** After how many calls in vain nobody tries any more; empty when no rule says so. */
  public OptionalInt most(ContactScope scope) {
    HoldingRule rule = rule(scope, ContactSetting.CALL_ATTEMPTS);
    return rule == null ? OptionalInt.empty() : OptionalInt.of(rule.count());
  }

  /** The next call after nobody answered, at a time when he may be called. */
  public Instant afterNoAnswer(ContactScope scope) {
    HoldingRule rule = rule(scope, ContactSetting.CALL_RETRY_HOURS);
    return after(scope, rule == null ? A_DAY : Duration.ofHours(rule.count()));
  }

  /** The next call after the line was busy, at a time when he may be called. */
  public Instant afterBusy(ContactScope scope) {
    HoldingRule rule = rule(scope, ContactSetting.CALL_BUSY_MINUTES);
    return rule == null ? afterNoAnswer(scope) : after(scope, Duration.ofMinutes(rule.count()));
  }

  private Instant after(ContactScope scope, Duration pause) {
    return gate.earliest(scope, ContactWay.CALL, clock.now().plus(pause));
  }

  /**
   * The call that was agreed: at the very time that the debtor named, else as soon as he may be
   * called on that day.
   *
   * @param time in the time of the business; null when only the day was named
   */
  public Instant agreed(ContactScope scope, LocalDate day, LocalTime time) {
    if (time != null) {
      return day.atTime(time).atZone(clock.zone()).toInstant();
    }
    Instant begins = day.atStartOfDay(clock.zone()).toInstant();
    Instant now = clock.now();
    return gate.earliest(scope, ContactWay.CALL, begins.isBefore(now) ? now : begins);
  }

  private HoldingRule rule(ContactScope scope, ContactSetting setting) {
    return rules.holding(scope, clock.today()).get(setting);
  }
}
