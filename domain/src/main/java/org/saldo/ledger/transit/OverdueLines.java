package org.saldo.ledger.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.saldo.ledger.closing.Columns;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Tells somebody of lines that stay open too long: of each once, account by account. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OverdueLines {

  private static final String OPEN =
      " FROM posting_line l WHERE l.ledger_account_id = ?1 AND l.value_on < ?2"
          + " AND NOT EXISTS (SELECT 1 FROM clearing_line s WHERE s.posting_line_id = l.id"
          + " AND s.standing = 1)";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Tasks tasks;

  /** Raises a task for what became too old since the last time; ends it when nothing is. */
  void tell(TransferAccounts.Standing account, LocalDate today) {
    Integer days = account.account().taskAfterDays();
    if (days == null) {
      return;
    }
    LocalDate limit = today.minusDays(days);
    int fresh =
        em.createNativeQuery(
                "INSERT IGNORE INTO transfer_overdue (posting_line_id, ledger_account_id, told_on)"
                    + " SELECT l.id, l.ledger_account_id, ?3"
                    + OPEN
                    + " AND NOT EXISTS (SELECT 1 FROM transfer_overdue o"
                    + " WHERE o.posting_line_id = l.id)")
            .setParameter(1, account.accountId())
            .setParameter(2, limit)
            .setParameter(3, today)
            .executeUpdate();
    if (fresh > 0) {
      tasks.raise(
          new NewTask(
              TaskKind.TRANSFER_OPEN,
              account.creditorId(),
              null,
              null,
              null,
              account.accountId(),
              today,
              List.of(
                  account.account().account() + " " + account.accountName(),
                  String.valueOf(fresh),
                  String.valueOf(days))));
    } else if (none(account.accountId(), limit)) {
      tasks.settle(TaskKind.TRANSFER_OPEN, account.accountId(), today.toString());
    }
  }

  private boolean none(long accountId, LocalDate limit) {
    return Columns.number(
            em.createNativeQuery("SELECT COUNT(*)" + OPEN)
                .setParameter(1, accountId)
                .setParameter(2, limit)
                .getSingleResult())
        == 0;
  }
}
