package org.saldo.procedure;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.casefile.Hold;
import org.saldo.casefile.HoldReason;
import org.saldo.casefile.Holds;
import org.saldo.casefile.WorkedCase;
import org.saldo.debtor.DebtorMarks;
import org.saldo.debtor.MarkPeriod;
import org.saldo.procedure.condition.CaseTraits;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;
import org.saldo.receivable.ReceivableKind;
import org.saldo.receivable.ReceivableStatus;

/** Puts together what the decision needs to know, for many cases with a few queries. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FactsReader {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private OpenItems items;
  @Inject private Holds holds;
  @Inject private DebtorMarks marks;
  @Inject private TraitReader traitReader;
  @Inject private SecondaryRuns secondaryRuns;

  /**
   * What is known of cases on a day.
   *
   * @param sinceMissed whether nights were missed, so that it matters when items were settled
   */
  public Map<Long, CasePicture> of(
      Collection<WorkedCase> cases, PlanSet plans, boolean sinceMissed, LocalDate on) {
    return of(cases, plans, sinceMissed, on, Set.of());
  }

  /**
   * The same.
   *
   * @param more what is looked up beside what conditions ask for
   */
  public Map<Long, CasePicture> of(
      Collection<WorkedCase> cases,
      PlanSet plans,
      boolean sinceMissed,
      LocalDate on,
      Set<ConditionFact> more) {
    List<Long> ids = cases.stream().map(c -> c.ref().id()).toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<OpenItem>> itemsOf = items.ofCases(ids);
    Map<Long, LocalDate> moved = sinceMissed ? items.lastMovedOn(ids) : Map.of();
    Map<Long, List<Hold>> holdsOf = holds.ofCases(ids);
    Map<Long, List<MarkPeriod>> marksOf =
        marks.of(cases.stream().map(c -> c.ref().debtorId()).collect(Collectors.toSet()));
    Map<Long, LocalDate> demanded = demanded(ids);
    Map<Long, Map<Long, List<CaseFacts.Past>>> pastOf = past(ids);
    Map<Long, DunningLevel> levels = levels(ids);
    Set<ConditionFact> asked = plans.facts();
    asked.addAll(more);
    Map<Long, TraitReader.Found> traits = traitReader.of(ids, asked, plans.businessDays(), on);
    Map<Long, String> pins = traitReader.pins(ids);
    SecondaryRuns.Known secondary = secondaryRuns.of(ids, plans);
    Map<Long, CasePicture> pictures = new HashMap<>();
    for (WorkedCase each : cases) {
      long id = each.ref().id();
      List<Hold> held = holdsOf.getOrDefault(id, List.of());
      TraitReader.Found found = traits.get(id);
      CaseFacts facts =
          new CaseFacts(
              id,
              each.ref().currency(),
              each.since(),
              levels.getOrDefault(id, DunningLevel.of(0)),
              itemsOf.getOrDefault(id, List.of()).stream()
                  .map(item -> item(item, held, moved.get(item.id()), demanded.get(item.id()), on))
                  .toList(),
              marksOf.getOrDefault(each.ref().debtorId(), List.of()).stream()
                  .map(m -> new CaseFacts.Mark(m.kind(), m.from(), m.until()))
                  .toList(),
              List.of(),
              found == null ? null : found.country(),
              found == null ? CaseTraits.NONE : found.toTraits(),
              null,
              events(plans, held, secondary.events().getOrDefault(id, List.of())),
              List.of());
      pictures.put(
          id,
          new CasePicture(
              facts,
              plans,
              pins.get(id),
              pastOf.getOrDefault(id, Map.of()),
              secondary.runs().getOrDefault(id, Map.of()),
              on));
    }
    return pictures;
  }

  /** Disputes and returned payments leave their holds; the rest was looked up. */
  private static List<CaseFacts.Event> events(
      PlanSet plans, List<Hold> held, List<CaseFacts.Event> others) {
    Set<StartEvent> asked = plans.events();
    if (asked.isEmpty()) {
      return List.of();
    }
    List<CaseFacts.Event> events = new ArrayList<>(others);
    for (Hold hold : held) {
      if (hold.reason() == HoldReason.DISPUTE) {
        events.add(event(StartEvent.DISPUTE_OPENED, hold, hold.from()));
      }
      if (hold.reason() == HoldReason.PAID && hold.until() != null) {
        events.add(event(StartEvent.PAYMENT_RETURNED, hold, hold.until()));
      }
    }
    return events.stream().filter(event -> asked.contains(event.kind())).toList();
  }

  private static CaseFacts.Event event(StartEvent kind, Hold hold, LocalDate on) {
    return new CaseFacts.Event(kind, hold.id(), on, hold.receivableId());
  }

  private static CaseFacts.Item item(
      OpenItem item, List<Hold> held, LocalDate moved, LocalDate demandedOn, LocalDate on) {
    boolean settled = !item.open().isPositive();
    long part =
        held.stream()
            .filter(h -> h.amountMinor() != null && h.receivableId() == item.id() && h.covers(on))
            .mapToLong(Hold::amountMinor)
            .sum();
    return new CaseFacts.Item(
        item.id(),
        item.number(),
        item.issuedOn(),
        item.dueOn(),
        item.open(),
        part,
        item.kind() != ReceivableKind.CREDIT && item.status() != ReceivableStatus.UNCOLLECTIBLE,
        item.cycle(),
        item.defaultSince(),
        demandedOn,
        !settled ? null : moved == null ? LocalDate.MIN : moved,
        held.stream()
            .filter(h -> h.stops(item.id()))
            .map(h -> new CaseFacts.Span(h.reason().name(), h.from(), h.until()))
            .toList(),
        held.stream()
            .filter(h -> h.amountMinor() != null && h.receivableId() == item.id() && h.covers(on))
            .map(h -> h.reason().name())
            .collect(Collectors.toSet()));
  }

  private Map<Long, LocalDate> demanded(List<Long> ids) {
    Map<Long, LocalDate> days = new HashMap<>();
    for (Object[] row :
        rows(
            "SELECT d.receivable_id, d.delivered_on FROM delivered_demand d"
                + " JOIN receivable r ON r.id = d.receivable_id WHERE r.case_file_id IN ",
            ids)) {
      days.put(number(row[0]), ((java.sql.Date) row[1]).toLocalDate());
    }
    return days;
  }

  /** By case and procedure. */
  private Map<Long, Map<Long, List<CaseFacts.Past>>> past(List<Long> ids) {
    List<StepRun> runs =
        em.createQuery(
                "SELECT s FROM StepRun s WHERE s.caseFileId IN :cases ORDER BY s.id", StepRun.class)
            .setParameter("cases", ids)
            .getResultList();
    if (runs.isEmpty()) {
      return Map.of();
    }
    Map<Long, Set<Long>> about = new HashMap<>();
    for (Object[] row :
        rows(
            "SELECT i.step_run_id, i.receivable_id FROM step_run_item i"
                + " JOIN step_run s ON s.id = i.step_run_id WHERE s.case_file_id IN ",
            ids)) {
      about.computeIfAbsent(number(row[0]), key -> new HashSet<>()).add(number(row[1]));
    }
    return runs.stream()
        .collect(
            groupingBy(
                StepRun::caseFileId,
                groupingBy(
                    StepRun::procedureId,
                    Collectors.mapping(
                        run -> run.past(about.getOrDefault(run.id(), Set.of())),
                        Collectors.toList()))));
  }

  /** The level of a case never falls, whichever procedure it follows. */
  private Map<Long, DunningLevel> levels(List<Long> ids) {
    Map<Long, DunningLevel> levels = new HashMap<>();
    for (Object[] row :
        rows(
            "SELECT case_file_id, dunning_level, reached_on, level_before FROM procedure_run"
                + " WHERE case_file_id IN ",
            ids)) {
      levels.merge(
          number(row[0]),
          new DunningLevel((int) number(row[1]), PlanColumns.day(row[2]), (int) number(row[3])),
          DunningLevel::and);
    }
    return levels;
  }

  private List<Object[]> rows(String sql, List<Long> ids) {
    List<Object[]> rows = new ArrayList<>();
    String keys = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    for (Object row : em.createNativeQuery(sql + keys).getResultList()) {
      rows.add((Object[]) row);
    }
    return rows;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
