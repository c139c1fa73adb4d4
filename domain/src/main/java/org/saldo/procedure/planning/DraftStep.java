package org.saldo.procedure.planning;

import java.util.Optional;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.problem.Refusal;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.condition.Condition;

/**
 * A step of a version as people see it.
 *
 * @param planned as it is carried out
 * @param name in the words of who planned it, 1 to 120 characters; null for steps that are shipped,
 *     which have a name in every language
 */
public record DraftStep(PlannedStep planned, String name) {

  /** Days before and after the date counted from. */
  public static final int EARLIEST = -365;

  public static final int LATEST = 3650;
  public static final int MOST_LEVEL = 9;
  public static final int MOST_NAME = 120;
  private static final int MOST_SEGMENT = 40;
  private static final int MOST_REQUIRED = 400;
  private static final String KEY = "[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?";

  public String key() {
    return planned.key();
  }

  public int day() {
    return planned.dayOffset();
  }

  /** The same on another day. */
  DraftStep on(int day) {
    return new DraftStep(planned.on(day), name);
  }

  /** What is wrong with it by itself: why it is refused; empty when nothing is. */
  public Optional<Refusal> check() {
    if (!key().matches(KEY)) {
      return Refusal.because("procedure.step.key").on("key").asOptional();
    }
    if (name != null && (name.isBlank() || name.length() > MOST_NAME)) {
      return Refusal.because("procedure.step.name", MOST_NAME).on("name").asOptional();
    }
    if (day() < EARLIEST || day() > LATEST) {
      return Refusal.because("procedure.step.day", EARLIEST, LATEST).on("day").asOptional();
    }
    if (planned.level() < 0 || planned.level() > MOST_LEVEL) {
      return Refusal.because("procedure.step.level", MOST_LEVEL).on("level").asOptional();
    }
    if (planned.latestBy() != null && (planned.latestBy() < day() || planned.latestBy() > LATEST)) {
      return Refusal.because("procedure.step.latest").on("latestBy").asOptional();
    }
    if (planned.claimsInterest()
        && Wording.of(planned.channel()).purpose() != TemplatePurpose.DEMAND) {
      return Refusal.because("procedure.step.interest").on("claimsInterest").asOptional();
    }
    if (planned.conditions().size() > Condition.MOST) {
      return Refusal.of("condition.many", Condition.MOST);
    }
    return planned.conditions().stream()
        .map(Condition::check)
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::channel);
  }

  private Optional<Refusal> channel() {
    StepChannel channel = planned.channel();
    boolean internal = channel == StepChannel.INTERNAL_MAIL;
    if (internal == (planned.recipient() == StepRecipient.DEBTOR)) {
      return Refusal.because(
              internal ? "procedure.step.recipient" : "procedure.step.recipient.debtor")
          .on("recipient")
          .asOptional();
    }
    boolean status = channel == StepChannel.STATUS;
    if (status != (planned.segment() != null)) {
      return Refusal.because(status ? "procedure.step.segment" : "procedure.step.segment.none")
          .on("segment")
          .asOptional();
    }
    if (status && (planned.segment().isBlank() || planned.segment().length() > MOST_SEGMENT)) {
      return Refusal.because("procedure.step.segment").on("segment").asOptional();
    }
    if (String.join(" ", planned.requires()).length() > MOST_REQUIRED
        || (!planned.requires().isEmpty() && !channel.gated())) {
      return Refusal.because("procedure.step.requires").on("requires").asOptional();
    }
    return Wording.of(channel).check(planned.template());
  }
}
