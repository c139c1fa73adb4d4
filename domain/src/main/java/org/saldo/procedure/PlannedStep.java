package org.saldo.procedure;

import java.util.List;
import java.util.Objects;
import org.saldo.procedure.condition.Condition;

/**
 * A step as a version of a procedure plans it.
 *
 * @param key stable over versions, e.g. {@code first-call}
 * @param dayOffset days in procedure on which it is due; negative before the date counted from
 * @param template what is written; null for steps without a text
 * @param automatic whether the run carries it out; else it is proposed to a person
 * @param suitableForVulnerable whether it fits a debtor who is vulnerable
 * @param recipient the debtor, but for steps that tell people of the creditor
 * @param segment that the case gets; null for steps that give none
 * @param requires keys of steps that must be done before; looked at by the gate
 * @param latestBy days in procedure up to which it is to be done, not before its own; null for none
 * @param claimsInterest whether interest is claimed from the day on which its message arrived
 * @param conditions on which it fits the case; all must hold
 */
public record PlannedStep(
    String key,
    int dayOffset,
    StepChannel channel,
    String template,
    int level,
    boolean automatic,
    boolean suitableForVulnerable,
    List<String> requires,
    StepRecipient recipient,
    String segment,
    Integer latestBy,
    boolean claimsInterest,
    List<Condition> conditions) {

  public PlannedStep {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(recipient, "recipient");
    requires = List.copyOf(requires);
    conditions = List.copyOf(conditions);
  }

  /** One without a last day and conditions, that claims no interest. */
  public PlannedStep(
      String key,
      int dayOffset,
      StepChannel channel,
      String template,
      int level,
      boolean automatic,
      boolean suitableForVulnerable,
      List<String> requires,
      StepRecipient recipient,
      String segment) {
    this(
        key,
        dayOffset,
        channel,
        template,
        level,
        automatic,
        suitableForVulnerable,
        requires,
        recipient,
        segment,
        null,
        false,
        List.of());
  }

  /** A step that turns to the debtor. */
  public PlannedStep(
      String key,
      int dayOffset,
      StepChannel channel,
      String template,
      int level,
      boolean automatic,
      boolean suitableForVulnerable,
      List<String> requires) {
    this(
        key,
        dayOffset,
        channel,
        template,
        level,
        automatic,
        suitableForVulnerable,
        requires,
        StepRecipient.DEBTOR,
        null);
  }

  /** The same on another day; the days that it may take stay as many. */
  public PlannedStep on(int day) {
    return new PlannedStep(
        key,
        day,
        channel,
        template,
        level,
        automatic,
        suitableForVulnerable,
        requires,
        recipient,
        segment,
        latestBy == null ? null : latestBy + day - dayOffset,
        claimsInterest,
        conditions);
  }

  /** The same for other cases. */
  public PlannedStep with(List<Condition> newConditions) {
    return with(latestBy, claimsInterest, newConditions);
  }

  /** The same with what is said of few steps. */
  public PlannedStep with(Integer newLatestBy, boolean claims, List<Condition> newConditions) {
    return new PlannedStep(
        key,
        dayOffset,
        channel,
        template,
        level,
        automatic,
        suitableForVulnerable,
        requires,
        recipient,
        segment,
        newLatestBy,
        claims,
        newConditions);
  }
}
