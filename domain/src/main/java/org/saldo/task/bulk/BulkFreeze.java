package org.saldo.task.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collections;
import org.saldo.actor.CurrentActor;
import org.saldo.identity.UuidConverter;
import org.saldo.task.worklist.WorklistQuery;
import org.saldo.task.worklist.Worklists;

/**
 * Writes down which entries a job is about, in one statement: what comes into the list later is not
 * its business.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkFreeze {

  /** The most entries of a job. */
  static final int MOST = 20_000;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Worklists lists;
  @Inject private CurrentActor actor;

  /** How many entries were frozen, at most {@link #MOST} and one; ticks that were used are gone. */
  public int freeze(long jobId, NewBulkJob order) {
    WorklistQuery query = lists.query(order.list(), order.filter()).orElseThrow();
    switch (order.which()) {
      case ALL -> {}
      case TICKED ->
          query.and(
              "EXISTS (SELECT 1 FROM worklist_pick x WHERE x.user_name = ? AND x.list_key = ?"
                  + " AND x.item_public_id = w.public_id)",
              actor.name(),
              order.list());
      case NAMED -> named(query, order);
    }
    String sql =
        "INSERT INTO bulk_item (bulk_job_id, item_no, item_public_id, creditor_id, case_file_id,"
            + " state, attempts) SELECT "
            + jobId
            + ", ROW_NUMBER() OVER (ORDER BY w.due_at, w.item_id), w.public_id, w.creditor_id,"
            + (order.dryRun() ? " w.case_file_id, 'OPEN'" : " w.case_file_id, 'READY'")
            + ", 0 FROM "
            + query.rows()
            + " WHERE "
            + query.conditions()
            + " ORDER BY w.due_at, w.item_id LIMIT "
            + (MOST + 1);
    int frozen = bound(sql, query.values()).executeUpdate();
    if (order.which() == NewBulkJob.Which.TICKED) {
      em.createNativeQuery("DELETE FROM worklist_pick WHERE user_name = ?1 AND list_key = ?2")
          .setParameter(1, actor.name())
          .setParameter(2, order.list())
          .executeUpdate();
    }
    return frozen;
  }

  /** The same for everything that another job did. */
  public int doneBy(long otherJobId, long jobId) {
    return em.createNativeQuery(
            "INSERT INTO bulk_item (bulk_job_id, item_no, item_public_id, creditor_id,"
                + " case_file_id, state, attempts) SELECT ?2, item_no, item_public_id,"
                + " creditor_id, case_file_id, 'READY', 0 FROM bulk_item"
                + " WHERE bulk_job_id = ?1 AND state = 'DONE'")
        .setParameter(1, otherJobId)
        .setParameter(2, jobId)
        .executeUpdate();
  }

  private static void named(WorklistQuery query, NewBulkJob order) {
    if (order.items().isEmpty()) {
      query.and("1 = 0");
      return;
    }
    query.and(
        "w.public_id IN ("
            + String.join(", ", Collections.nCopies(order.items().size(), "?"))
            + ")",
        order.items().stream().map(UuidConverter::bytes).toArray());
  }

  /** The statement with its values in their places. */
  private Query bound(String sql, Object[] values) {
    String[] parts = sql.split("\\?", -1);
    StringBuilder numbered = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      numbered.append('?').append(i).append(parts[i]);
    }
    Query query = em.createNativeQuery(numbered.toString());
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
