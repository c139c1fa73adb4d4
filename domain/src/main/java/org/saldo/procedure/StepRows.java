package org.saldo.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;

/** What is written beside a decided step: what it is about, and the dunning level of its case. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepRows {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;

  /**
   * The receivables that the step is about, in place of those before; none changes nothing.
   *
   * @param first whether there were none before
   */
  public void about(long stepRunId, List<StepOrder.Item> items, boolean first) {
    if (!first && !items.isEmpty()) {
      em.createNativeQuery("DELETE FROM step_run_item WHERE step_run_id = ?1")
          .setParameter(1, stepRunId)
          .executeUpdate();
    }
    for (StepOrder.Item item : items) {
      em.createNativeQuery(
              "INSERT INTO step_run_item (id, step_run_id, receivable_id, asked_minor)"
                  + " VALUES (?1, ?2, ?3, ?4)")
          .setParameter(1, keys.next())
          .setParameter(2, stepRunId)
          .setParameter(3, item.receivableId())
          .setParameter(4, item.asked().minor())
          .executeUpdate();
    }
  }

  /**
   * The dunning level of a case never falls by itself. The one before the day is kept, because that
   * is the one that conditions of the day ask for.
   */
  public void reach(StepBook.Matter matter, int level, LocalDate day) {
    em.createNativeQuery(
            "INSERT INTO procedure_run (id, case_file_id, procedure_id, dunning_level, reached_on,"
                + " level_before, started_on, version) VALUES (?1, ?2, ?3, ?4, ?6, 0, ?5, 1)"
                + " ON DUPLICATE KEY UPDATE version = version + (dunning_level < ?4),"
                // In this order: each assignment sees what the ones before it wrote.
                + " level_before = CASE WHEN dunning_level < ?4 AND (reached_on IS NULL"
                + " OR reached_on < ?6) THEN dunning_level ELSE level_before END,"
                + " reached_on = CASE WHEN dunning_level < ?4 THEN ?6 ELSE reached_on END,"
                + " dunning_level = GREATEST(dunning_level, ?4)")
        .setParameter(1, keys.next())
        .setParameter(2, matter.ref().id())
        .setParameter(3, matter.plan().procedureId())
        .setParameter(4, level)
        .setParameter(5, (Object) clock.today())
        .setParameter(6, (Object) day)
        .executeUpdate();
  }
}
