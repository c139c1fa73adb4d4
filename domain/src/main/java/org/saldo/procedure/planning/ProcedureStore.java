package org.saldo.procedure.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.ProcedureKind;

/** Reads and writes procedures, their versions and steps. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProcedureStore {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;

  /** A procedure, locked when somebody is about to change it. */
  public Optional<ProcedureRecord> procedure(String key, boolean lock) {
    return em.createQuery(
            "SELECT p FROM ProcedureRecord p WHERE p.key = :key", ProcedureRecord.class)
        .setParameter("key", key)
        .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
        .getResultStream()
        .findFirst();
  }

  public Optional<VersionRecord> draft(ProcedureRecord procedure) {
    return versions(procedure).stream().filter(v -> v.validFrom() == null).findFirst();
  }

  /** The draft of every procedure that has one, by the key of the procedure. */
  public Map<ProcedureRecord, VersionRecord> drafts() {
    Map<ProcedureRecord, VersionRecord> drafts = new LinkedHashMap<>();
    em.createQuery(
            "SELECT p, v FROM ProcedureRecord p, VersionRecord v"
                + " WHERE v.procedureId = p.id AND v.validFrom IS NULL ORDER BY p.key",
            Object[].class)
        .getResultList()
        .forEach(row -> drafts.put((ProcedureRecord) row[0], (VersionRecord) row[1]));
    return drafts;
  }

  public Optional<VersionRecord> version(ProcedureRecord procedure, int number) {
    return versions(procedure).stream().filter(v -> v.number() == number).findFirst();
  }

  /** The version that holds on a day. */
  public Optional<VersionRecord> inForce(ProcedureRecord procedure, LocalDate on) {
    return versions(procedure).stream()
        .filter(v -> v.validFrom() != null && !v.validFrom().isAfter(on))
        .findFirst();
  }

  /** The one that holds last first, the draft at the end. */
  private List<VersionRecord> versions(ProcedureRecord procedure) {
    return em.createQuery(
            "SELECT v FROM VersionRecord v WHERE v.procedureId = :procedure"
                + " ORDER BY v.validFrom DESC, v.number DESC",
            VersionRecord.class)
        .setParameter("procedure", procedure.id())
        .getResultList();
  }

  /** A procedure without a version. */
  public ProcedureRecord add(String key, String name, ProcedureKind kind) {
    ProcedureRecord procedure = new ProcedureRecord(keys.next(), PublicIds.next(), key, name, kind);
    em.persist(procedure);
    em.flush();
    return procedure;
  }

  public Set<String> keys() {
    return new TreeSet<>(
        em.createQuery("SELECT p.key FROM ProcedureRecord p", String.class).getResultList());
  }

  /** A draft with the next number, written to the database when its steps are. */
  public VersionRecord add(ProcedureRecord procedure, PlanSettings settings) {
    int last = versions(procedure).stream().mapToInt(VersionRecord::number).max().orElse(0);
    VersionRecord draft = new VersionRecord(keys.next(), procedure.id(), last + 1, settings);
    em.persist(draft);
    return draft;
  }

  public StepList steps(ProcedureRecord procedure, VersionRecord version) {
    return new StepList(
        version.settings(procedure.kind()).flow(),
        rows(version).stream().map(StepRecord::step).toList());
  }

  /** Writes the steps of a draft anew. */
  public void write(VersionRecord draft, StepList steps) {
    clear(draft);
    int number = 0;
    for (DraftStep step : steps.steps()) {
      em.persist(new StepRecord(keys.next(), draft.id(), ++number, step));
    }
    em.flush();
  }

  public void remove(VersionRecord draft) {
    clear(draft);
    em.remove(draft);
    em.flush();
  }

  private void clear(VersionRecord draft) {
    rows(draft).forEach(em::remove);
    em.flush();
  }

  /** Every step key that a version of any procedure ever had: a name is told by it alone. */
  public Set<String> stepKeys() {
    return new TreeSet<>(
        em.createQuery("SELECT DISTINCT s.key FROM StepRecord s", String.class).getResultList());
  }

  private List<StepRecord> rows(VersionRecord version) {
    return em.createQuery(
            "SELECT s FROM StepRecord s WHERE s.versionId = :version ORDER BY s.number",
            StepRecord.class)
        .setParameter("version", version.id())
        .getResultList();
  }
}
