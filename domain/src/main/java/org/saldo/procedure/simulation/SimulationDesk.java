package org.saldo.procedure.simulation;

import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;

/** Where people have drafts tried on all open cases. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN})
public class SimulationDesk {

  private static final Set<String> AT_WORK = Set.of("WAITING", "RUNNING");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @EJB private ProcedureBook book;
  @Inject private SimulationRows rows;
  @Inject private Creditors creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<SimulationOrdered> ordered;

  /**
   * What came of an order.
   *
   * @param id null when it was refused
   */
  public record Started(UUID id, Refusal refusal) {}

  /** Orders a simulation; it is worked on in the background. */
  public Started start(NewSimulation order) {
    LocalDate today = clock.today();
    Optional<Refusal> wrong = order.check(today);
    if (wrong.isPresent()) {
      return new Started(null, wrong.get());
    }
    Optional<ProcedureDraft> draft = Optional.ofNullable(order.procedure()).flatMap(book::draft);
    if (order.procedure() != null && draft.isEmpty()) {
      return new Started(null, Refusal.because("procedure.draft.none").on("procedure"));
    }
    if (draft.filter(each -> each.steps().isEmpty()).isPresent()) {
      return new Started(null, Refusal.because("procedure.draft.empty").on("procedure"));
    }
    Optional<Long> creditor = creditor(order.creditor());
    if (order.creditor() != null && creditor.isEmpty()) {
      return new Started(
          null, Refusal.because("creditor.unknown", order.creditor()).on("creditor"));
    }
    long id = keys.next();
    UUID publicId = PublicIds.next();
    insert(order, today, draft.orElse(null), creditor.orElse(null), id, publicId);
    audit.write("simulation.ordered", "Simulation", id, order.procedure(), null);
    ordered.fire(new SimulationOrdered(id));
    return new Started(publicId, null);
  }

  private void insert(
      NewSimulation order,
      LocalDate today,
      ProcedureDraft draft,
      Long creditor,
      long id,
      UUID publicId) {
    LocalDate first = order.first(today);
    em.createNativeQuery(
            "INSERT INTO simulation (id, public_id, procedure_id, version_id, version_no,"
                + " draft_revision, back, first_on, last_on, draft_from, proposals_done,"
                + " creditor_id, note, state, ordered_at, ordered_by, case_count, cases_seen,"
                + " attempts, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
                + " ?13, 'WAITING', ?14, ?15, 0, 0, 0, 1)")
        .setParameter(1, id)
        .setParameter(2, UuidConverter.bytes(publicId))
        .setParameter(3, draft == null ? null : draft.plan().procedureId())
        .setParameter(4, draft == null ? null : draft.plan().versionId())
        .setParameter(5, draft == null ? null : draft.number())
        .setParameter(6, draft == null ? null : draft.revision())
        .setParameter(7, order.back())
        .setParameter(8, (Object) first)
        .setParameter(9, (Object) order.last(today))
        .setParameter(10, (Object) (order.draftFrom() == null ? first : order.draftFrom()))
        .setParameter(11, order.proposalsAreDone())
        .setParameter(12, creditor)
        .setParameter(13, order.note())
        .setParameter(14, now())
        .setParameter(15, actor.name())
        .executeUpdate();
  }

  private Optional<Long> creditor(String key) {
    return key == null
        ? Optional.empty()
        : creditors.byKey(key).map(CreditorView::id).filter(id -> actor.scope().covers(id));
  }

  /** Stops one that waits or is at work; what it found so far is not kept. */
  public Optional<Refusal> cancel(UUID id) {
    Found found = find(id);
    if (found.refusal() != null || found.state().equals("CANCELLED")) {
      return Optional.ofNullable(found.refusal());
    }
    if (!found.atWork()) {
      return Refusal.of("simulation.ended");
    }
    em.createNativeQuery(
            "UPDATE simulation SET state = 'CANCELLED', finished_at = ?2, lease_token = NULL,"
                + " lease_until = NULL, version = version + 1 WHERE id = ?1")
        .setParameter(1, found.key())
        .setParameter(2, now())
        .executeUpdate();
    rows.clear(found.key());
    audit.write("simulation.cancelled", "Simulation", found.key(), null, null);
    return Optional.empty();
  }

  /** Throws a simulation away with its result; one at work is to be cancelled first. */
  public Optional<Refusal> discard(UUID id) {
    Found found = find(id);
    if (found.refusal() != null) {
      return Optional.of(found.refusal());
    }
    if (found.atWork()) {
      return Refusal.of("simulation.at.work");
    }
    rows.clear(found.key());
    em.createNativeQuery("DELETE FROM simulation WHERE id = ?1")
        .setParameter(1, found.key())
        .executeUpdate();
    audit.write("simulation.discarded", "Simulation", found.key(), null, null);
    return Optional.empty();
  }

  /**
   * A simulation, locked.
   *
   * @param refusal why the person may not do anything with it; null when they may
   */
  private record Found(long key, String state, Refusal refusal) {

    boolean atWork() {
      return AT_WORK.contains(state);
    }
  }

  private Found find(UUID id) {
    List<?> found =
        em.createNativeQuery(
                "SELECT id, state, creditor_id, ordered_by FROM simulation WHERE public_id = ?1"
                    + " FOR UPDATE")
            .setParameter(1, UuidConverter.bytes(id))
            .getResultList();
    if (found.isEmpty()) {
      return new Found(0, null, Refusal.because("simulation.unknown"));
    }
    Object[] row = (Object[]) found.get(0);
    Refusal refusal = null;
    if (row[2] != null && !actor.scope().covers(((Number) row[2]).longValue())) {
      refusal = Refusal.because("simulation.unknown");
    } else if (row[2] == null && !actor.scope().all() && !actor.name().equals(row[3])) {
      refusal = Refusal.because("simulation.others");
    }
    return new Found(((Number) row[0]).longValue(), (String) row[1], refusal);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }
}
