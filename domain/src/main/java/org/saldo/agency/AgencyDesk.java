package org.saldo.agency;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.task.TaskKind;

/**
 * Where an agency answers offers and gives placements back. A placement of another agency does not
 * exist here: {@code placement.unknown}, as for one that there never was.
 */
@Stateless
@RolesAllowed({AGENCY_USER, AGENCY_ADMIN})
public class AgencyDesk {

  private static final int MAX_REASON = 500;

  @Inject private AgencyMembers members;
  @Inject private Placements placements;
  @Inject private PlacementTasks tasks;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /**
   * Takes an offer. Taking it again is no mistake: it stays taken.
   *
   * @param version the version the person saw; null when none was seen
   */
  public Optional<Refusal> accept(UUID placement, Long version) {
    return change(
        placement,
        version,
        p -> {
          placements.lock(p);
          if (p.state().held()) {
            return Optional.empty();
          }
          Optional<Refusal> refusal = p.accept(clock.today());
          if (refusal.isEmpty()) {
            placements.record(p, PlacementEventKind.ACCEPTED, List.of(), null);
          }
          return refusal;
        });
  }

  /**
   * Declines an offer: the receivables are free again, and somebody of the creditor's side is told.
   *
   * @param reason why, 1 to 500 characters
   */
  public Optional<Refusal> decline(UUID placement, Long version, String reason) {
    return end(
        placement,
        version,
        reason,
        Placement::decline,
        PlacementEventKind.DECLINED,
        TaskKind.PLACEMENT_DECLINED);
  }

  /**
   * Gives a placement back.
   *
   * @param reason why, 1 to 500 characters
   */
  public Optional<Refusal> giveBack(UUID placement, Long version, String reason) {
    return end(
        placement,
        version,
        reason,
        Placement::giveBack,
        PlacementEventKind.RETURNED,
        TaskKind.PLACEMENT_RETURNED);
  }

  private interface Ending {
    Optional<Refusal> of(Placement placement, LocalDate on, String by, String why);
  }

  private Optional<Refusal> end(
      UUID placement,
      Long version,
      String reason,
      Ending ending,
      PlacementEventKind event,
      TaskKind task) {
    String why = reason == null ? "" : reason.strip();
    Step step =
        p -> {
          var open = placements.lock(p);
          Optional<Refusal> refusal = ending.of(p, clock.today(), actor.name(), why);
          if (refusal.isEmpty()) {
            placements.ended(p, open, event, why);
            tasks.raise(task, p, why);
          }
          return refusal;
        };
    return missing(why).or(() -> change(placement, version, step));
  }

  private interface Step {
    Optional<Refusal> on(Placement placement);
  }

  private Optional<Refusal> change(UUID publicId, Long version, Step step) {
    OptionalLong agency = members.agencyOfCaller();
    Optional<Placement> found =
        agency.isEmpty() || publicId == null
            ? Optional.empty()
            : placements.ofAgency(publicId, agency.getAsLong());
    if (found.isEmpty()) {
      return Refusal.of("placement.unknown");
    }
    if (version != null && found.get().version() != version && !found.get().state().held()) {
      return Refusal.of("changed.meanwhile");
    }
    return step.on(found.get());
  }

  private static Optional<Refusal> missing(String reason) {
    return reason.isEmpty() || reason.length() > MAX_REASON
        ? Refusal.because("placement.reason.missing", MAX_REASON).on("reason").asOptional()
        : Optional.empty();
  }
}
