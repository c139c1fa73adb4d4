package org.saldo.correspondence.contact;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.calendar.WorkingDays;
import org.saldo.problem.Refusal;

/** What can be set about contacts, and how its value is written. */
public enum ContactSetting {
  /** When e-mails may leave: {@code 08:00-20:00}, in the debtor's time. */
  EMAIL_HOURS(Form.HOURS),
  SMS_HOURS(Form.HOURS),
  CALL_HOURS(Form.HOURS),
  /** Days without SMS and calls: {@code SATURDAY,SUNDAY,HOLIDAY}. */
  QUIET_DAYS(Form.DAYS),
  /** Whose holidays count beside those of the whole country: ISO 3166-2, e.g. {@code DE-BY}. */
  HOLIDAY_REGION(Form.REGION),
  /** How many demands may leave on one day, whichever way. */
  DEMANDS_PER_DAY(Form.COUNT),
  /** The same in seven days. */
  DEMANDS_PER_WEEK(Form.COUNT),
  /** The same in thirty days. */
  DEMANDS_PER_MONTH(Form.COUNT),
  /** How many SMS in seven days. */
  SMS_PER_WEEK(Form.COUNT),
  /** How many calls on one day, answered or not. */
  CALLS_PER_DAY(Form.COUNT),
  /** The same in seven days. */
  CALLS_PER_WEEK(Form.COUNT),
  /** After how many calls in vain nobody tries any more. */
  CALL_ATTEMPTS(Form.COUNT),
  /** How many hours after nobody answered the call is tried again at the earliest. */
  CALL_RETRY_HOURS(Form.COUNT),
  /** How many minutes after the line was busy. */
  CALL_BUSY_MINUTES(Form.COUNT),
  /** How many days lie between two demands at least. */
  DISTANCE_DAYS(Form.COUNT);

  private static final int MOST = 99;

  /** How a value is written. */
  public enum Form {
    HOURS,
    DAYS,
    REGION,
    COUNT
  }

  /** A day on which nobody is disturbed. */
  public enum QuietDay {
    SATURDAY,
    SUNDAY,
    HOLIDAY
  }

  private final Form form;

  ContactSetting(Form form) {
    this.form = form;
  }

  /** How its value is written. */
  public Form form() {
    return form;
  }

  /** The value as it is kept; empty when it is none. */
  public Optional<String> canonical(String written) {
    String value = written == null ? "" : written.strip();
    return switch (form) {
      case HOURS -> Hours.read(value).map(Hours::written);
      case DAYS -> days(value);
      case REGION -> region(value.toUpperCase(Locale.ROOT));
      case COUNT ->
          value.matches("[0-9]{1,2}") && Integer.parseInt(value) <= MOST
              ? Optional.of(String.valueOf(Integer.parseInt(value)))
              : Optional.empty();
    };
  }

  /** Why a value is none; about the field {@code value}. */
  public Optional<Refusal> check(String written) {
    return canonical(written).isPresent()
        ? Optional.empty()
        : Refusal.because(code()).on("value").asOptional();
  }

  private String code() {
    return switch (form) {
      case HOURS -> "contact.rule.value.hours";
      case DAYS -> "contact.rule.value.days";
      case REGION -> "contact.rule.value.region";
      case COUNT -> "contact.rule.value.count";
    };
  }

  private static Optional<String> days(String value) {
    Set<QuietDay> days = EnumSet.noneOf(QuietDay.class);
    for (String each : value.split("\\s*,\\s*")) {
      Optional<QuietDay> day =
          Arrays.stream(QuietDay.values()).filter(d -> d.name().equalsIgnoreCase(each)).findFirst();
      if (day.isEmpty()) {
        return Optional.empty();
      }
      days.add(day.get());
    }
    return Optional.of(days.stream().map(Enum::name).collect(Collectors.joining(",")));
  }

  private static Optional<String> region(String value) {
    return value.matches("[A-Z]{2}-[A-Z0-9]{1,3}") && WorkingDays.knows(value)
        ? Optional.of(value)
        : Optional.empty();
  }
}
