package org.saldo.task;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/** Where staff finish their tasks. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, ADMIN})
public class TaskDesk {

  @Inject private TaskBook book;

  /**
   * Ends a task.
   *
   * @param outcome what came of it, 1 to 1000 characters
   */
  public Optional<Refusal> done(UUID publicId, String outcome) {
    return book.done(publicId, outcome);
  }
}
