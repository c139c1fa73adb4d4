package org.saldo.procedure;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.saldo.calendar.SystemTime;

/** The versions of procedures; what is in force on a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ProcedurePlans {

  /** The primary procedure of every case until rules assign others. */
  static final String STANDARD = "standard";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** What is remembered of the versions as they stood at a change. */
  private record Known(
      long change, LocalDateTime lookedAt, Map<String, Optional<ProcedurePlan>> plans) {}

  private final AtomicReference<Known> known = new AtomicReference<>();

  /**
   * The latest version that is valid on the day. What other servers put into force is known after a
   * second, and at once after {@link #refresh}.
   */
  public Optional<ProcedurePlan> inForce(String procedureKey, LocalDate on) {
    Known now = known.get();
    if (now == null || !SystemTime.utc().isBefore(now.lookedAt().plusSeconds(1))) {
      refresh();
      now = known.get();
    }
    String wanted = procedureKey + " " + on;
    Optional<ProcedurePlan> plan = now.plans().get(wanted);
    if (plan == null) {
      plan = read(procedureKey, on);
      if (change() == now.change()) {
        now.plans().put(wanted, plan);
      }
    }
    return plan;
  }

  /** The latest version of a procedure that is valid on the day. */
  public Optional<ProcedurePlan> inForce(long procedureId, LocalDate on) {
    return inForce(
        (String)
            em.createNativeQuery("SELECT procedure_key FROM dunning_procedure WHERE id = ?1")
                .setParameter(1, procedureId)
                .getSingleResult(),
        on);
  }

  /** Looks whether versions were put into force or taken back meanwhile, and forgets them then. */
  public void refresh() {
    long change = change();
    LocalDateTime at = SystemTime.utc();
    known.updateAndGet(
        was ->
            // Who reads in a transaction that began before a change does not undo it for others.
            was != null && was.change() >= change
                ? new Known(was.change(), at, was.plans())
                : new Known(change, at, new ConcurrentHashMap<>()));
  }

  private long change() {
    return number(
        em.createNativeQuery("SELECT SUM(change_no) FROM dunning_procedure").getSingleResult());
  }

  private Optional<ProcedurePlan> read(String procedureKey, LocalDate on) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT p.id, v.id, v.version_no, v.counted_from, s.step_key, s.day_offset,"
                    + " s.channel, s.template_key, s.dunning_level, s.automatic, s.for_vulnerable,"
                    + " s.required_steps, s.recipient, s.target_segment FROM dunning_procedure p"
                    + " JOIN procedure_version v ON v.procedure_id = p.id"
                    + " JOIN procedure_step s ON s.procedure_version_id = v.id"
                    + " WHERE p.procedure_key = ?1 AND v.valid_from <= ?2"
                    + " ORDER BY v.valid_from DESC, v.version_no DESC, s.step_no")
            .setParameter(1, procedureKey)
            .setParameter(2, on)
            .getResultList();
    Map<Long, List<Object[]>> versions =
        rows.stream()
            .map(row -> (Object[]) row)
            .collect(groupingBy(row -> number(row[1]), LinkedHashMap::new, Collectors.toList()));
    return versions.values().stream().findFirst().map(steps -> plan(procedureKey, steps));
  }

  private static ProcedurePlan plan(String procedureKey, List<Object[]> steps) {
    Object[] first = steps.get(0);
    return new ProcedurePlan(
        number(first[0]),
        number(first[1]),
        procedureKey,
        (int) number(first[2]),
        CountedFrom.valueOf((String) first[3]),
        steps.stream().map(ProcedurePlans::step).toList());
  }

  private static PlannedStep step(Object[] row) {
    String required = (String) row[11];
    return new PlannedStep(
        (String) row[4],
        (int) number(row[5]),
        StepChannel.valueOf((String) row[6]),
        (String) row[7],
        (int) number(row[8]),
        flag(row[9]),
        flag(row[10]),
        required.isEmpty() ? List.of() : Arrays.asList(required.split(" ")),
        StepRecipient.valueOf((String) row[12]),
        (String) row[13]);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static boolean flag(Object value) {
    return value instanceof Boolean yes ? yes : number(value) != 0;
  }
}
