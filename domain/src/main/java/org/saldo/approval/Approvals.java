package org.saldo.approval;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.money.Money;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Takes requests for approval, in the transaction of what they are about. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Approvals {

  private static final int TASK_DAYS = 2;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private ApprovalRules rules;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Tasks tasks;

  /** Whether so much needs nobody else today. */
  public boolean isWithinOwnLimit(ApprovalKind kind, Money amount) {
    return !amount.isGreaterThan(rules.inForce(kind, amount.currency(), clock.today()).ownLimit());
  }

  /**
   * Asks for approval.
   *
   * @return APPROVED when the amount is within what the actor may do alone, PENDING when somebody
   *     else must decide: then {@link ApprovalDecided} follows
   */
  public ApprovalState ask(NewApproval wanted) {
    RuleData rule = rules.inForce(wanted.kind(), wanted.amount().currency(), clock.today());
    if (!wanted.amount().isGreaterThan(rule.ownLimit())) {
      return ApprovalState.APPROVED;
    }
    String asks = wanted.wantedBy() == null ? actor.name() : wanted.wantedBy();
    ApprovalRequest request =
        new ApprovalRequest(
            keys.next(),
            PublicIds.next(),
            wanted,
            rule.roleFor(wanted.amount()),
            clock.now(),
            asks);
    em.persist(request);
    em.flush();
    audit.write(
        "approval.requested",
        "CaseFile",
        wanted.caseFileId(),
        AuditWords.of(wanted.kind(), wanted.amount()),
        wanted.reason());
    tasks.raise(
        new NewTask(
            TaskKind.APPROVAL_NEEDED,
            wanted.creditorId(),
            wanted.caseFileId(),
            null,
            null,
            request.id(),
            clock.today().plusDays(TASK_DAYS),
            List.of(wanted.kind().name(), wanted.amount().toString(), asks, wanted.reason())));
    return ApprovalState.PENDING;
  }
}
