package org.saldo.agency;

import static org.saldo.actor.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/** Where the creditor's side takes placements back, or has the agency wait. */
@Stateless
@RolesAllowed(SUPERVISOR)
public class PlacementDesk {

  private static final int MAX_REASON = 500;

  @Inject private Placements placements;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /**
   * Takes a placement back: the agency reports nothing more on it, and the procedure goes on.
   *
   * @param version the version the person saw
   * @param reason why, 1 to 500 characters; the agency reads it
   */
  public Optional<Refusal> recall(UUID placement, long version, String reason) {
    return change(
        placement,
        version,
        reason,
        (p, open, why) -> {
          Optional<Refusal> refusal = p.recall(clock.today(), actor.name(), why);
          if (refusal.isEmpty()) {
            placements.ended(p, open, PlacementEventKind.RECALLED, why);
          }
          return refusal;
        });
  }

  /** Has the agency wait: it reports no costs; money that comes in it still does. */
  public Optional<Refusal> pause(UUID placement, long version, String reason) {
    return change(
        placement,
        version,
        reason,
        (p, open, why) -> {
          Optional<Refusal> refusal = p.pause();
          if (refusal.isEmpty()) {
            placements.record(p, PlacementEventKind.PAUSED, List.of(), why);
          }
          return refusal;
        });
  }

  /** Lets the agency go on. */
  public Optional<Refusal> resume(UUID placement, long version, String reason) {
    return change(
        placement,
        version,
        reason,
        (p, open, why) -> {
          Optional<Refusal> refusal = p.resume();
          if (refusal.isEmpty()) {
            placements.record(p, PlacementEventKind.RESUMED, List.of(), why);
          }
          return refusal;
        });
  }

  private interface Step {
    Optional<Refusal> on(Placement placement, Map<Long, OpenItem> open, String reason);
  }

  private Optional<Refusal> change(UUID publicId, long version, String reason, Step step) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > MAX_REASON) {
      return Refusal.because("placement.reason.missing", MAX_REASON).on("reason").asOptional();
    }
    Optional<Placement> found = placements.inScope(publicId);
    if (found.isEmpty()) {
      return Refusal.of("placement.unknown");
    }
    Map<Long, OpenItem> open = placements.lock(found.get());
    return found.get().version() == version
        ? step.on(found.get(), open, why)
        : Refusal.of("changed.meanwhile");
  }
}
