package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.saldo.actor.CurrentActor;
import org.saldo.problem.Refusal;

/**
 * Where people decide single steps: carry out what was proposed, leave it out, take back what has
 * not left. Each verb is a transaction of its own; asked twice, it is done once. Calls are written
 * down at {@link CallDesk}.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StepDesk {

  private static final int MAX_REASON = 500;

  @Inject private StepFiles files;
  @Inject private StepRelease release;
  @Inject private StepReversal reversal;
  @Inject private StepSkip skip;
  @Inject private CurrentActor actor;

  /** What would refuse the release now; empty when the step would be carried out. */
  public Optional<Refusal> check(UUID step) {
    return with(step, release::check);
  }

  /**
   * Carries out a proposed step, looking at the facts of today again. Refused when it does not hold
   * any more, e.g. {@code step.release.paid}.
   */
  public Optional<Refusal> release(UUID step) {
    return with(step, file -> release.release(file, actor.name()));
  }

  /**
   * Leaves a proposed or waiting step out for good.
   *
   * @param reason why, 1 to 500 characters
   */
  public Optional<Refusal> skip(UUID step, String reason) {
    String why = reason == null ? "" : reason.strip();
    return why.isEmpty() || why.length() > MAX_REASON
        ? Refusal.because("step.skip.reason", MAX_REASON).on("reason").asOptional()
        : with(step, file -> skip.skip(file, why, actor.name()));
  }

  /**
   * Takes back what a step did and has not left yet: the message is withdrawn, a fee that it names
   * is never charged, and the step is proposed again, to a person. Refused once it was sent or when
   * what came of it cannot be taken back.
   */
  public Optional<Refusal> undo(UUID step) {
    return with(step, file -> reversal.undo(file, actor.name()));
  }

  private Optional<Refusal> with(UUID step, Function<StepFiles.File, Optional<Refusal>> verb) {
    Optional<StepFiles.File> found =
        files.byPublicId(step).filter(file -> actor.scope().covers(file.caseFile().creditorId()));
    return found.isEmpty() ? Refusal.of("step.unknown") : verb.apply(found.get());
  }
}
