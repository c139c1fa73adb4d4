package org.saldo.procedure;

import java.util.List;
import java.util.Objects;

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
    String segment) {

  public PlannedStep {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(recipient, "recipient");
    requires = List.copyOf(requires);
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
}
