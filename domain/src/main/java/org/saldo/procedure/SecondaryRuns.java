package org.saldo.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.UtcColumn;
import org.saldo.identity.Keys;

/** Secondary procedures at work on cases: which began and ended when, and why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SecondaryRuns {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * What is known of cases.
   *
   * @param runs the last of each procedure, by case and procedure
   * @param events of kinds that leave no hold, by case
   */
  record Known(Map<Long, Map<Long, CaseFacts.Run>> runs, Map<Long, List<CaseFacts.Event>> events) {}

  public Known of(Collection<Long> cases, PlanSet plans) {
    if (plans.secondary().isEmpty()) {
      return new Known(Map.of(), Map.of());
    }
    return new Known(runs(cases), events(cases, plans.events()));
  }

  private Map<Long, Map<Long, CaseFacts.Run>> runs(Collection<Long> cases) {
    Map<Long, Map<Long, CaseFacts.Run>> runs = new HashMap<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT case_file_id, procedure_id, id, cycle, started_on, receivable_id, event_id,"
                    + " ended_on FROM secondary_run WHERE case_file_id IN "
                    + in(cases)
                    + " ORDER BY cycle")
            .getResultList()) {
      Object[] row = (Object[]) each;
      runs.computeIfAbsent(number(row[0]), key -> new HashMap<>())
          .put(
              number(row[1]),
              new CaseFacts.Run(
                  number(row[2]),
                  (int) number(row[3]),
                  PlanColumns.day(row[4]),
                  number(row[5]),
                  row[6] == null ? null : number(row[6]),
                  PlanColumns.day(row[7])));
    }
    return runs;
  }

  private Map<Long, List<CaseFacts.Event>> events(Collection<Long> cases, Set<StartEvent> asked) {
    Map<Long, List<CaseFacts.Event>> events = new HashMap<>();
    if (asked.contains(StartEvent.ADDRESS_BAD)) {
      for (Object each :
          em.createNativeQuery(
                  "SELECT case_file_id, id, receipt_at FROM message"
                      + " WHERE receipt = 'UNDELIVERED' AND case_file_id IN "
                      + in(cases))
              .getResultList()) {
        Object[] row = (Object[]) each;
        LocalDate on = LocalDate.ofInstant(UtcColumn.instant(row[2]), clock.zone());
        add(events, row, new CaseFacts.Event(StartEvent.ADDRESS_BAD, number(row[1]), on, null));
      }
    }
    if (asked.contains(StartEvent.CREDIT_NOTE)) {
      for (Object each :
          em.createNativeQuery(
                  "SELECT case_file_id, id, issued_on FROM receivable"
                      + " WHERE kind = 'CREDIT' AND case_file_id IN "
                      + in(cases))
              .getResultList()) {
        Object[] row = (Object[]) each;
        LocalDate on = PlanColumns.day(row[2]);
        add(events, row, new CaseFacts.Event(StartEvent.CREDIT_NOTE, number(row[1]), on, null));
      }
    }
    return events;
  }

  private static void add(
      Map<Long, List<CaseFacts.Event>> events, Object[] row, CaseFacts.Event event) {
    events.computeIfAbsent(number(row[0]), key -> new ArrayList<>()).add(event);
  }

  /** Writes down that a procedure begins or ends on a case; what it is then. */
  public CaseFacts.Run turn(CaseFacts facts, ProcedurePlan plan, Turn turn) {
    Reason reason =
        new Reason(
            clock.today(), plan.key(), plan.number(), "", List.of(), turn.because(), null, null);
    audit.write(
        turn.begins() ? "procedure.begun" : "procedure.ended",
        "CaseFile",
        facts.caseFileId(),
        AuditWords.of(plan.key()),
        null);
    return turn.begins() ? begin(facts, plan, turn, reason) : end(facts, turn, reason);
  }

  private CaseFacts.Run begin(CaseFacts facts, ProcedurePlan plan, Turn turn, Reason reason) {
    long id = keys.next();
    em.createNativeQuery(
            "INSERT INTO secondary_run (id, case_file_id, procedure_id, procedure_version_id,"
                + " cycle, work_slot, started_on, receivable_id, event_id, reason, started_at,"
                + " started_by) VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7, ?8, ?9, ?10, ?11)")
        .setParameter(1, id)
        .setParameter(2, facts.caseFileId())
        .setParameter(3, plan.procedureId())
        .setParameter(4, plan.versionId())
        .setParameter(5, turn.cycle())
        .setParameter(6, (Object) turn.on())
        .setParameter(7, turn.receivableId())
        .setParameter(8, turn.eventId())
        .setParameter(9, Reasons.write(reason))
        .setParameter(10, now())
        .setParameter(11, actor.name())
        .executeUpdate();
    return new CaseFacts.Run(
        id, turn.cycle(), turn.on(), turn.receivableId(), turn.eventId(), null);
  }

  private CaseFacts.Run end(CaseFacts facts, Turn turn, Reason reason) {
    CaseFacts.Run run = facts.run();
    em.createNativeQuery(
            "UPDATE secondary_run SET work_slot = NULL, ended_on = ?2, end_reason = ?3,"
                + " ended_at = ?4, ended_by = ?5 WHERE id = ?1 AND work_slot = 1")
        .setParameter(1, run.id())
        .setParameter(2, (Object) turn.on())
        .setParameter(3, Reasons.write(reason))
        .setParameter(4, now())
        .setParameter(5, actor.name())
        .executeUpdate();
    return new CaseFacts.Run(
        run.id(), run.cycle(), run.startedOn(), run.receivableId(), run.eventId(), turn.on());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }

  private static String in(Collection<Long> cases) {
    return cases.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
