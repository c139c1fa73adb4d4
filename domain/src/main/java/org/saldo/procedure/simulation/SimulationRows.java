package org.saldo.procedure.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.saldo.money.Money;
import org.saldo.procedure.SimulatedStep;

/** What simulations found: steps of cases, and how often they come. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SimulationRows {

  private static final int AT_ONCE = 200;

  private static final List<String> TABLES =
      List.of("simulation_step", "simulation_sum", "simulation_difference");

  private static final List<String> COLUMNS =
      List.of(
          "simulation_id",
          "row_no",
          "case_file_id",
          "creditor_id",
          "procedure_key",
          "step_key",
          "channel",
          "receivable_id",
          "cycle_no",
          "now_on",
          "now_state",
          "now_rule",
          "now_fee_minor",
          "draft_on",
          "draft_state",
          "draft_rule",
          "draft_fee_minor",
          "currency",
          "difference");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * Keeps steps.
   *
   * @param firstRow number of the first, from 1
   */
  public void keep(long simulationId, int firstRow, List<ComparedStep> steps) {
    for (int from = 0; from < steps.size(); from += AT_ONCE) {
      insert(
          simulationId,
          firstRow + from,
          steps.subList(from, Math.min(from + AT_ONCE, steps.size())));
    }
  }

  private void insert(long simulationId, int firstRow, List<ComparedStep> steps) {
    String marks = "(" + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    Query query =
        em.createNativeQuery(
            "INSERT INTO simulation_step ("
                + String.join(", ", COLUMNS)
                + ") VALUES "
                + String.join(", ", Collections.nCopies(steps.size(), marks)));
    int at = 0;
    int row = firstRow;
    for (ComparedStep step : steps) {
      for (Object value : values(simulationId, row++, step)) {
        query.setParameter(++at, value);
      }
    }
    query.executeUpdate();
  }

  private static List<Object> values(long simulationId, int row, ComparedStep step) {
    SimulatedStep either = step.either();
    List<Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        simulationId,
        row,
        step.caseFileId(),
        step.creditorId(),
        either.procedure(),
        either.step(),
        either.channel().name(),
        either.receivableId(),
        either.cycle());
    add(values, step.now());
    add(values, step.drafted());
    values.add(step.currency());
    values.add(step.difference().name());
    return values;
  }

  private static void add(List<Object> values, SimulatedStep step) {
    if (step == null) {
      Collections.addAll(values, null, null, null, null);
    } else {
      Money fee = step.fee();
      Collections.addAll(
          values,
          Date.valueOf(step.on()),
          step.state().name(),
          step.rule(),
          fee == null ? null : fee.minor());
    }
  }

  /** Counts what is kept, once, so that pages need not. */
  public void count(long simulationId) {
    em.createNativeQuery(
            "INSERT INTO simulation_sum (simulation_id, sum_no, creditor_id, drafted, on_day,"
                + " procedure_key, step_key, channel, state, currency, step_count, fee_minor)"
                + " SELECT ?1, ROW_NUMBER() OVER (ORDER BY g.drafted, g.on_day, g.creditor_id,"
                + " g.procedure_key, g.step_key, g.channel, g.state, g.currency), g.* FROM ("
                + counted("now", "FALSE")
                + " UNION ALL "
                + counted("draft", "TRUE")
                + ") g")
        .setParameter(1, simulationId)
        .executeUpdate();
    em.createNativeQuery(
            "INSERT INTO simulation_difference (simulation_id, creditor_id, difference,"
                + " step_count, case_count) SELECT simulation_id, creditor_id, difference,"
                + " COUNT(*), COUNT(DISTINCT case_file_id) FROM simulation_step"
                + " WHERE simulation_id = ?1 GROUP BY simulation_id, creditor_id, difference")
        .setParameter(1, simulationId)
        .executeUpdate();
  }

  private static String counted(String world, String drafted) {
    return ("SELECT creditor_id, "
            + drafted
            + " drafted, %1$s_on on_day, procedure_key, step_key, channel, %1$s_state state,"
            + " currency, COUNT(*) step_count, COALESCE(SUM(%1$s_fee_minor), 0) fee_minor"
            + " FROM simulation_step WHERE simulation_id = ?1 AND %1$s_state IS NOT NULL"
            + " GROUP BY creditor_id, %1$s_on, procedure_key, step_key, channel, %1$s_state,"
            + " currency")
        .formatted(world);
  }

  /** Throws away what was found. */
  public void clear(long simulationId) {
    for (String table : TABLES) {
      em.createNativeQuery("DELETE FROM " + table + " WHERE simulation_id = ?1")
          .setParameter(1, simulationId)
          .executeUpdate();
    }
  }
}
