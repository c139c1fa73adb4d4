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

/** Where people have drafts tried on all open cases. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN})
public class SimulationDesk {

  private static final Set<String> AT_WORK = Set.of("WAITING", "RUNNING");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
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

  /** A draft, or all null for none. */
  private record Draft(Long procedureId, Long versionId, Integer number, Long revision) {}

  /** Orders a simulation; it is worked on in the background. */
  public Started start(NewSimulation order) {
    LocalDate today = clock.today();
    Optional<Refusal> wrong = order.check(today);
    if (wrong.isPresent()) {
      return new Started(null, wrong.get());
    }
    Optional<Draft> draft = draft(order.procedure());
    if (draft.isEmpty()) {
      return new Started(null, Refusal.because("procedure.draft.none").on("procedure"));
    }
    Optional<Long> creditor = creditor(order.creditor());
    if (order.creditor() != null && creditor.isEmpty()) {
      return new Started(
          null, Refusal.because("creditor.unknown", order.creditor()).on("creditor"));
    }
    long id = keys.next();
    UUID publicId = PublicIds.next();
    insert(order, today, draft.get(), creditor.orElse(null), id, publicId);
    audit.write("simulation.ordered", "Simulation", id, order.procedure(), null);
    ordered.fire(new SimulationOrdered(id));
    return new Started(publicId, null);
  }

  private void insert(
      NewSimulation order, LocalDate today, Draft draft, Long creditor, long id, UUID publicId) {
    LocalDate first = order.first(today);
    em.createNativeQuery(
            "INSERT INTO simulation (id, public_id, procedure_id, version_id, version_no,"
                + " draft_revision, back, first_on, last_on, draft_from, proposals_done,"
                + " creditor_id, note, state, ordered_at, ordered_by, case_count, cases_seen,"
                + " attempts, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
                + " ?13, 'WAITING', ?14, ?15, 0, 0, 0, 1)")
        .setParameter(1, id)
        .setParameter(2, UuidConverter.bytes(publicId))
        .setParameter(3, draft.procedureId())
        .setParameter(4, draft.versionId())
        .setParameter(5, draft.number())
        .setParameter(6, draft.revision())
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

  /** Empty when there is none; all null when none is asked for. */
  private Optional<Draft> draft(String procedure) {
    if (procedure == null) {
      return Optional.of(new Draft(null, null, null, null));
    }
    List<?> rows =
        em.createNativeQuery(
                "SELECT p.id, v.id, v.version_no, v.version FROM dunning_procedure p"
                    + " JOIN procedure_version v ON v.procedure_id = p.id"
                    + " WHERE p.procedure_key = ?1 AND v.valid_from IS NULL")
            .setParameter(1, procedure)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Draft(number(row[0]), number(row[1]), (int) number(row[2]), number(row[3])))
        .findFirst();
  }

  private Optional<Long> creditor(String key) {
    return key == null
        ? Optional.empty()
        : creditors.byKey(key).map(CreditorView::id).filter(id -> actor.scope().covers(id));
  }

  /** Stops one that waits or is at work; what it found so far is not kept. */
  public Optional<Refusal> cancel(UUID id) {
    int cancelled =
        em.createNativeQuery(
                "UPDATE simulation SET state = 'CANCELLED', finished_at = ?2, lease_token = NULL,"
                    + " lease_until = NULL, version = version + 1"
                    + " WHERE public_id = ?1 AND state IN ('WAITING', 'RUNNING')")
            .setParameter(1, UuidConverter.bytes(id))
            .setParameter(2, now())
            .executeUpdate();
    Optional<Object[]> found = find(id);
    if (found.isEmpty()) {
      return Refusal.of("simulation.unknown");
    }
    if (cancelled == 0) {
      return "CANCELLED".equals(found.get()[1]) ? Optional.empty() : Refusal.of("simulation.ended");
    }
    long key = number(found.get()[0]);
    clear(key);
    audit.write("simulation.cancelled", "Simulation", key, null, null);
    return Optional.empty();
  }

  /** Throws a simulation away with its result; one at work is to be cancelled first. */
  public Optional<Refusal> discard(UUID id) {
    Optional<Object[]> found = find(id);
    if (found.isEmpty()) {
      return Refusal.of("simulation.unknown");
    }
    if (AT_WORK.contains(found.get()[1])) {
      return Refusal.of("simulation.at.work");
    }
    long key = number(found.get()[0]);
    clear(key);
    em.createNativeQuery("DELETE FROM simulation WHERE id = ?1")
        .setParameter(1, key)
        .executeUpdate();
    audit.write("simulation.discarded", "Simulation", key, null, null);
    return Optional.empty();
  }

  private Optional<Object[]> find(UUID id) {
    List<?> rows =
        em.createNativeQuery("SELECT id, state FROM simulation WHERE public_id = ?1 FOR UPDATE")
            .setParameter(1, UuidConverter.bytes(id))
            .getResultList();
    return rows.stream().map(Object[].class::cast).findFirst();
  }

  private void clear(long key) {
    for (String part : SimulationStore.PARTS) {
      em.createNativeQuery("DELETE FROM " + part + " WHERE simulation_id = ?1")
          .setParameter(1, key)
          .executeUpdate();
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
