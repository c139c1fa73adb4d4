package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.UtcColumn;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.CaseStanding;
import org.saldo.casefile.WorkedCase;
import org.saldo.charge.FeeUndue;
import org.saldo.charge.StepFees;
import org.saldo.claim.ClaimBook;
import org.saldo.correspondence.MessageDropped;
import org.saldo.correspondence.MessageReturned;
import org.saldo.correspondence.MessageSent;
import org.saldo.creditor.ClaimedBy;
import org.saldo.receivable.DefaultReason;
import org.saldo.receivable.ItemStates;

/**
 * Hears what happens to cases and messages: a demand that was delivered begins the default, one
 * that was dropped takes its step back, and a proposal that does not hold any more is withdrawn in
 * the transaction that takes its ground away.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepWatch {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CaseFiles caseFiles;
  @Inject private CaseWork work;
  @Inject private StepBook book;
  @Inject private ItemStates states;
  @Inject private ClaimBook claims;
  @Inject private BusinessClock clock;
  @Inject private StepFees fees;

  /** Reasons for which a message never comes back; what a person kept back is one of them. */
  private static final Set<String> GONE =
      Set.of("message.paid.meanwhile", "message.mark.meanwhile", "message.withheld");

  void sent(@Observes MessageSent message) {
    if (!message.demand() || message.receivableIds().isEmpty()) {
      return;
    }
    // Before default begins by this very message: it bears no fee (section 280 (2) BGB).
    fees.sent(message.messageId(), message.on());
    for (long receivableId : message.receivableIds()) {
      delivered(receivableId, message.on(), message.messageId());
    }
    // Default begins the day after the reminder arrived (sections 286 (1), 187 (1) BGB).
    states.defaultBegins(
        message.receivableIds(), message.on().plusDays(1), DefaultReason.REMINDER, null);
    // A message that takes the place of one that was dropped is known by its step alone.
    if (step(message.messageId()).filter(step -> claimsInterest(step.id())).isPresent()) {
      claims.claimInterest(
          caseFiles.byId(message.caseFileId()).orElseThrow(),
          message.receivableIds(),
          ClaimedBy.STEP,
          message.on().plusDays(1));
    }
  }

  /** What came back was never delivered: neither the gate nor default may build on it. */
  void returned(@Observes MessageReturned message) {
    int counted =
        em.createNativeQuery("DELETE FROM delivered_demand WHERE message_id = ?1")
            .setParameter(1, message.messageId())
            .executeUpdate();
    if (counted > 0) {
      countOther(message);
      states.defaultNeverBegan(message.receivableIds(), message.sentOn().plusDays(1));
    }
  }

  /** The first of the other demands that arrived takes its place. */
  private void countOther(MessageReturned message) {
    List<?> others =
        em.createNativeQuery(
                "SELECT i.receivable_id, m.id, m.sent_at FROM message m"
                    + " JOIN message_receivable i ON i.message_id = m.id"
                    + " WHERE m.case_file_id = ?1 AND m.demand AND m.sent_at IS NOT NULL"
                    + " AND (m.receipt IS NULL OR m.receipt = 'DELIVERED')"
                    + " AND m.id <> ?2 ORDER BY m.sent_at, m.id")
            .setParameter(1, message.caseFileId())
            .setParameter(2, message.messageId())
            .getResultList();
    for (Object other : others) {
      Object[] row = (Object[]) other;
      delivered(
          ((Number) row[0]).longValue(),
          LocalDate.ofInstant(UtcColumn.instant(row[2]), clock.zone()),
          ((Number) row[1]).longValue());
    }
  }

  /** Only the first of several counts. */
  private void delivered(long receivableId, LocalDate on, long messageId) {
    em.createNativeQuery(
            "INSERT IGNORE INTO delivered_demand (receivable_id, delivered_on, message_id)"
                + " VALUES (?1, ?2, ?3)")
        .setParameter(1, receivableId)
        .setParameter(2, on)
        .setParameter(3, messageId)
        .executeUpdate();
  }

  /** A step that was done stays in history, marked as one that was not due. */
  void undue(@Observes FeeUndue fee) {
    StepRun run = em.find(StepRun.class, fee.stepRunId());
    Reason reason =
        Reasons.read(run.reason())
            .on(clock.today())
            .and(Finding.rule("was.due", fee.dueAgain(), fee.on()));
    book.change(run, run.state(), reason, null);
    book.tell(run);
  }

  private boolean claimsInterest(long stepRunId) {
    Number steps =
        (Number)
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM step_run s JOIN procedure_step p"
                        + " ON p.procedure_version_id = s.procedure_version_id"
                        + " AND p.step_key = s.step_key WHERE s.id = ?1 AND p.claims_interest")
                .setParameter(1, stepRunId)
                .getSingleResult();
    return steps.longValue() > 0;
  }

  void dropped(@Observes MessageDropped message) {
    if (message.reason().code().equals(StepReversal.TAKEN_BACK)) {
      return; // whoever takes the step back says so of it
    }
    step(message.messageId())
        .filter(run -> run.state() == StepState.DONE)
        .ifPresent(
            run -> {
              boolean gone = GONE.contains(message.reason().code());
              Reason reason =
                  Reasons.read(run.reason())
                      .on(clock.today())
                      .and(
                          new Finding(
                              "refusal." + message.reason().code(),
                              false,
                              message.reason().arguments(),
                              null));
              book.change(run, gone ? StepState.NOT_APPLICABLE : StepState.PARKED, reason, null);
              book.tell(run);
            });
  }

  private Optional<StepRun> step(long messageId) {
    return em.createQuery(
            "SELECT s FROM StepRun s WHERE s.subjectId = :message AND s.channel IN :written",
            StepRun.class)
        .setParameter("message", messageId)
        .setParameter(
            "written",
            List.of(StepChannel.EMAIL, StepChannel.LETTER, StepChannel.SMS, StepChannel.STATEMENT))
        .getResultStream()
        .findFirst();
  }

  /** Payment, credit, dispute, closing: what was proposed may not hold any more. */
  void changed(@Observes CaseFileChanged cases) {
    LocalDate today = clock.today();
    work.askFor(cases.caseFileIds(), today);
    Set<Long> open = new TreeSet<>(withOpenSteps(cases.caseFileIds()));
    open.addAll(withSecondaries(cases.caseFileIds()));
    if (open.isEmpty()) {
      return;
    }
    em.flush();
    work.review(open.stream().map(this::worked).toList(), today);
  }

  private WorkedCase worked(long caseFileId) {
    CaseRef ref = caseFiles.byId(caseFileId).orElseThrow();
    CaseStanding standing = caseFiles.standing(caseFileId);
    return new WorkedCase(
        ref, standing.status().worked() ? LocalDate.MIN : null, standing.controller());
  }

  /** Of cases that nobody works any more no night ends what is at work. */
  private List<Long> withSecondaries(Collection<Long> caseFileIds) {
    if (caseFileIds.isEmpty()) {
      return List.of();
    }
    String keys = caseFileIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    List<?> rows =
        em.createNativeQuery(
                "SELECT DISTINCT case_file_id FROM secondary_run WHERE work_slot = 1"
                    + " AND case_file_id IN ("
                    + keys
                    + ")")
            .getResultList();
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private List<Long> withOpenSteps(Collection<Long> caseFileIds) {
    return em.createQuery(
            "SELECT DISTINCT s.caseFileId FROM StepRun s WHERE s.caseFileId IN :cases"
                + " AND s.state IN :open ORDER BY s.caseFileId",
            Long.class)
        .setParameter("cases", caseFileIds)
        .setParameter("open", List.of(StepState.PROPOSED, StepState.PARKED))
        .getResultList();
  }
}
