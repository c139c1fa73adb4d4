package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.correspondence.SendPreview;

/** Shows what proposed steps would send if somebody released them now. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class StepPreviews {

  @Inject private StepFiles files;
  @Inject private StepRelease release;
  @Inject private CurrentActor actor;

  /**
   * The message of a step in scope, or why it would not be released; empty for a step that sends
   * the debtor no message. Nothing is written.
   */
  public Optional<SendPreview> of(UUID step) {
    return files
        .byPublicId(step)
        .filter(file -> actor.scope().covers(file.caseFile().creditorId()))
        .filter(file -> sends(file.channel()))
        .map(release::preview);
  }

  private static boolean sends(StepChannel channel) {
    return channel == StepChannel.EMAIL
        || channel == StepChannel.LETTER
        || channel == StepChannel.SMS;
  }
}
