package org.saldo.procedure;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.saldo.calendar.SystemTime;

/** The versions of procedures; what is in force on a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ProcedurePlans {

  private static final List<String> COLUMNS = columns();

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of("p.id", "v.id", "p.procedure_key", "v.version_no"));
    columns.addAll(PlanColumns.VERSION);
    columns.addAll(PlanColumns.STEP);
    return List.copyOf(columns);
  }

  private static final String READ =
      "SELECT "
          + String.join(", ", COLUMNS)
          + ", (SELECT MIN(f.valid_from) FROM procedure_version f"
          + " WHERE f.procedure_id = p.id) FROM dunning_procedure p"
          + " JOIN procedure_version v ON v.procedure_id = p.id"
          + " JOIN procedure_step s ON s.procedure_version_id = v.id";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** What is remembered of the versions as they stood at a change. */
  private record Known(long change, LocalDateTime lookedAt, Map<LocalDate, PlanSet> plans) {}

  private final AtomicReference<Known> known = new AtomicReference<>();

  /**
   * Of each procedure the latest version that is valid on the day. What this server puts into force
   * is known at once, what others do after a second, or after {@link #refresh}.
   */
  public PlanSet inForce(LocalDate on) {
    Known now = known.get();
    if (now == null || !SystemTime.utc().isBefore(now.lookedAt().plusSeconds(1))) {
      refresh();
      now = known.get();
    }
    PlanSet plans = now.plans().get(on);
    if (plans == null) {
      plans = read(on);
      if (change() == now.change()) {
        now.plans().put(on, plans);
      }
    }
    return plans;
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

  /**
   * A version with its steps, a draft too; empty when it is gone, or has no step.
   *
   * @param otherwise since when a procedure without any version in force counts as being there
   */
  public Optional<ProcedurePlan> version(long versionId, LocalDate otherwise) {
    List<?> rows =
        em.createNativeQuery(READ + " WHERE v.id = ?1 ORDER BY s.step_no")
            .setParameter(1, versionId)
            .getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Object[]> steps = rows.stream().map(Object[].class::cast).toList();
    return Optional.of(plan(steps, otherwise));
  }

  private PlanSet read(LocalDate on) {
    List<?> rows =
        em.createNativeQuery(
                READ
                    + " WHERE v.valid_from <= ?1"
                    + " ORDER BY p.procedure_key, v.valid_from DESC, v.version_no DESC, s.step_no")
            .setParameter(1, on)
            .getResultList();
    Map<Long, Map<Long, List<Object[]>>> versions =
        rows.stream()
            .map(row -> (Object[]) row)
            .collect(
                groupingBy(
                    row -> number(row[0]),
                    LinkedHashMap::new,
                    groupingBy(row -> number(row[1]), LinkedHashMap::new, Collectors.toList())));
    return PlanSet.of(
        versions.values().stream()
            .map(of -> of.values().iterator().next())
            .map(steps -> plan(steps, on))
            .toList());
  }

  /** The primary procedures in force, by each day on which a planned version begins. */
  public NavigableMap<LocalDate, List<ProcedurePlan>> later(LocalDate after, LocalDate until) {
    NavigableMap<LocalDate, List<ProcedurePlan>> later = new TreeMap<>();
    beginnings(after, until).forEach(from -> later.put(from, inForce(from).primary()));
    return later;
  }

  /**
   * What is in force on a day and, by each day on which a version begins, after it; as the
   * transaction of the caller sees it, and nothing is remembered.
   *
   * @param until the last day that is asked for
   */
  public NavigableMap<LocalDate, PlanSet> asSeen(LocalDate from, LocalDate until) {
    NavigableMap<LocalDate, PlanSet> seen = new TreeMap<>();
    seen.put(from, read(from));
    beginnings(from, until).forEach(day -> seen.put(day, read(day)));
    return seen;
  }

  private List<LocalDate> beginnings(LocalDate after, LocalDate until) {
    List<?> days =
        em.createNativeQuery(
                "SELECT DISTINCT valid_from FROM procedure_version"
                    + " WHERE valid_from > ?1 AND valid_from <= ?2")
            .setParameter(1, after)
            .setParameter(2, until)
            .getResultList();
    return days.stream().map(PlanColumns::day).toList();
  }

  /** Versions were put into force, or taken back, on this server. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlansChanged plans) {
    known.set(null);
  }

  private static ProcedurePlan plan(List<Object[]> steps, LocalDate otherwise) {
    Object[] first = steps.get(0);
    LocalDate since = PlanColumns.day(first[COLUMNS.size()]);
    return new ProcedurePlan(
        number(first[0]),
        number(first[1]),
        (String) first[2],
        (int) number(first[3]),
        PlanColumns.settings(PlanColumns.row(COLUMNS, first)),
        steps.stream().map(row -> PlanColumns.step(PlanColumns.row(COLUMNS, row))).toList(),
        since == null ? otherwise : since);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
