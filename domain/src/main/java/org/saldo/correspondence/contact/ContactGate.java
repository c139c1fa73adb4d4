package org.saldo.correspondence.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.WorkingDays;
import org.saldo.correspondence.contact.ContactSetting.QuietDay;
import org.saldo.debtor.ContactWay;
import org.saldo.problem.Refusal;

/** Says whether somebody may be contacted now, or from when on, and by which rule. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ContactGate {

  private static final Duration MONTH = Duration.ofDays(30);

  /** One pause may end in another; where rules leave no moment at all, a person decides. */
  private static final int MOST_PAUSES = 10;

  private static final Duration WEEK = Duration.ofDays(7);

  @Inject private ContactRules rules;
  @Inject private PastContacts past;
  @Inject private BusinessClock clock;

  /**
   * Why a contact has to wait; empty when it may take place now.
   *
   * @param demand whether it asks for money: only then it counts towards how often
   */
  public Optional<ContactPause> pause(ContactScope scope, ContactWay way, boolean demand) {
    return pause(rules.holding(scope, clock.today()), scope, way, demand, clock.now());
  }

  /** The first moment from one on at which a contact may take place, as far as is known today. */
  public Instant earliest(ContactScope scope, ContactWay way, Instant from) {
    Map<ContactSetting, HoldingRule> holding = rules.holding(scope, clock.today());
    Instant at = from;
    for (int i = 0; i < MOST_PAUSES; i++) {
      Optional<ContactPause> pause = pause(holding, scope, way, true, at);
      if (pause.isEmpty()) {
        return at;
      }
      at = pause.get().until();
    }
    return at;
  }

  private Optional<ContactPause> pause(
      Map<ContactSetting, HoldingRule> holding,
      ContactScope scope,
      ContactWay way,
      boolean demand,
      Instant now) {
    if (holding.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(
            often(scope, holding, way, demand, now).stream(),
            hours(scope, holding, way, now).stream())
        .flatMap(s -> s)
        .max(Comparator.comparing(ContactPause::until));
  }

  private Optional<ContactPause> often(
      ContactScope scope,
      Map<ContactSetting, HoldingRule> holding,
      ContactWay way,
      boolean demand,
      Instant now) {
    Stream<ContactPause> demands = Stream.empty();
    if (demand && way != ContactWay.CALL && limits(holding, "DEMANDS_", "DISTANCE_")) {
      List<Instant> sent = past.demands(scope, now.minus(MONTH.multipliedBy(4)));
      demands =
          Stream.of(
                  perDay(holding, ContactSetting.DEMANDS_PER_DAY, sent, now),
                  within(holding, ContactSetting.DEMANDS_PER_WEEK, sent, WEEK, now),
                  within(holding, ContactSetting.DEMANDS_PER_MONTH, sent, MONTH, now),
                  distance(holding, sent, now))
              .flatMap(Optional::stream);
    }
    Stream<ContactPause> sms =
        way == ContactWay.SMS && limits(holding, "SMS_PER")
            ? within(
                holding, ContactSetting.SMS_PER_WEEK, past.sms(scope, now.minus(WEEK)), WEEK, now)
                .stream()
            : Stream.empty();
    Stream<ContactPause> calls = Stream.empty();
    if (way == ContactWay.CALL && limits(holding, "CALLS_")) {
      List<Instant> called = past.calls(scope, now.minus(WEEK));
      calls =
          Stream.of(
                  perDay(holding, ContactSetting.CALLS_PER_DAY, called, now),
                  within(holding, ContactSetting.CALLS_PER_WEEK, called, WEEK, now))
              .flatMap(Optional::stream);
    }
    return Stream.of(demands, sms, calls)
        .flatMap(s -> s)
        .max(Comparator.comparing(ContactPause::until));
  }

  private static boolean limits(Map<ContactSetting, HoldingRule> holding, String... beginnings) {
    return holding.keySet().stream()
        .anyMatch(s -> Arrays.stream(beginnings).anyMatch(b -> s.name().startsWith(b)));
  }

  /** Of the same day in the time of the business. */
  private Optional<ContactPause> perDay(
      Map<ContactSetting, HoldingRule> holding,
      ContactSetting setting,
      List<Instant> times,
      Instant now) {
    HoldingRule rule = holding.get(setting);
    if (rule == null) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(now, clock.zone());
    long count =
        times.stream().filter(t -> LocalDate.ofInstant(t, clock.zone()).equals(today)).count();
    return count < rule.count()
        ? Optional.empty()
        : Optional.of(paused(rule, today.plusDays(1).atStartOfDay(clock.zone()).toInstant()));
  }

  /** Until the oldest of so many leaves the period. */
  private Optional<ContactPause> within(
      Map<ContactSetting, HoldingRule> holding,
      ContactSetting setting,
      List<Instant> times,
      Duration period,
      Instant now) {
    HoldingRule rule = holding.get(setting);
    if (rule == null) {
      return Optional.empty();
    }
    List<Instant> recent = times.stream().filter(t -> t.isAfter(now.minus(period))).toList();
    if (recent.size() < rule.count()) {
      return Optional.empty();
    }
    Instant oldest = rule.count() == 0 ? now : recent.get(rule.count() - 1);
    return Optional.of(paused(rule, oldest.plus(period)));
  }

  private Optional<ContactPause> distance(
      Map<ContactSetting, HoldingRule> holding, List<Instant> times, Instant now) {
    HoldingRule rule = holding.get(ContactSetting.DISTANCE_DAYS);
    if (rule == null || times.isEmpty()) {
      return Optional.empty();
    }
    Instant fit =
        LocalDate.ofInstant(times.get(0), clock.zone())
            .plusDays(rule.count())
            .atStartOfDay(clock.zone())
            .toInstant();
    return fit.isAfter(now) ? Optional.of(paused(rule, fit)) : Optional.empty();
  }

  private Optional<ContactPause> hours(
      ContactScope scope, Map<ContactSetting, HoldingRule> holding, ContactWay way, Instant now) {
    HoldingRule hours =
        switch (way) {
          case EMAIL -> holding.get(ContactSetting.EMAIL_HOURS);
          case SMS -> holding.get(ContactSetting.SMS_HOURS);
          case CALL -> holding.get(ContactSetting.CALL_HOURS);
          case LETTER -> null;
        };
    HoldingRule days =
        way == ContactWay.SMS || way == ContactWay.CALL
            ? holding.get(ContactSetting.QUIET_DAYS)
            : null;
    if (hours == null && days == null) {
      return Optional.empty();
    }
    ContactHours fit =
        new ContactHours(
            hours == null ? null : Hours.read(hours.value()).orElseThrow(),
            days == null ? EnumSet.noneOf(QuietDay.class) : quiet(days.value()),
            holidays(scope, holding),
            Zones.of(scope.country(), clock.zone()));
    if (fit.isFit(now)) {
      return Optional.empty();
    }
    Instant next = fit.next(now).orElse(now.plus(Duration.ofDays(1)));
    return Optional.of(
        paused(hours == null || (days != null && fit.isQuiet(now)) ? days : hours, next));
  }

  private static Set<QuietDay> quiet(String value) {
    return Arrays.stream(value.split(","))
        .map(QuietDay::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(QuietDay.class)));
  }

  private Predicate<LocalDate> holidays(
      ContactScope scope, Map<ContactSetting, HoldingRule> holding) {
    HoldingRule region = holding.get(ContactSetting.HOLIDAY_REGION);
    String country = scope.country();
    boolean own = region != null && (country == null || region.value().startsWith(country + "-"));
    String where = own ? region.value() : country;
    return where == null || !WorkingDays.knows(where)
        ? day -> false
        : WorkingDays.of(where)::isHoliday;
  }

  private ContactPause paused(HoldingRule rule, Instant until) {
    ZonedDateTime local = until.atZone(clock.zone());
    return new ContactPause(
        until,
        Refusal.because(
            code(rule.setting()),
            rule.value(),
            local.toLocalDate(),
            local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()),
        rule.ruleId());
  }

  private static String code(ContactSetting setting) {
    return switch (setting) {
      case EMAIL_HOURS, SMS_HOURS, CALL_HOURS -> "contact.pause.hours";
      case QUIET_DAYS, HOLIDAY_REGION -> "contact.pause.days";
      case DEMANDS_PER_DAY, CALLS_PER_DAY -> "contact.pause.day";
      case DEMANDS_PER_WEEK, SMS_PER_WEEK, CALLS_PER_WEEK -> "contact.pause.week";
      case DEMANDS_PER_MONTH -> "contact.pause.month";
      case DISTANCE_DAYS -> "contact.pause.distance";
      case CALL_ATTEMPTS, CALL_RETRY_HOURS, CALL_BUSY_MINUTES ->
          throw new IllegalArgumentException(setting + " stops no contact");
    };
  }
}
