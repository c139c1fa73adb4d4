package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.money.Money;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;
import org.saldo.procedure.simulation.StepDifference;

/** The steps of cases that a simulation found, of the creditors that the reader may see. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class SimulationSteps {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * Which steps are meant; null in a part means all.
   *
   * @param differing whether only steps that differ
   */
  public record Choice(
      boolean differing,
      StepDifference difference,
      String procedure,
      String step,
      String caseNumber) {

    public static final Choice ALL = new Choice(false, null, null, null, null);

    public Choice {
      procedure = blankIsNull(procedure);
      step = blankIsNull(step);
      caseNumber = blankIsNull(caseNumber);
    }

    private static String blankIsNull(String value) {
      return value == null || value.isBlank() ? null : value;
    }
  }

  /**
   * What becomes of a step in one world.
   *
   * @param rule code of the rule that decides
   * @param fee null for none
   */
  public record Side(LocalDate on, StepState state, String rule, Money fee) {}

  /**
   * A step of a case in both worlds.
   *
   * @param row orders the steps of a simulation
   * @param receivable number of the one that leads
   * @param now null when it does not come
   * @param drafted null when it does not come, or nothing was compared
   */
  public record Step(
      int row,
      UUID caseId,
      String caseNumber,
      String debtorName,
      String receivable,
      String procedure,
      String step,
      StepChannel channel,
      Side now,
      Side drafted,
      StepDifference difference) {}

  /** The steps of a choice, a page of them, by case. */
  public Page<Step> page(long key, Choice choice, int number, int size) {
    Listing listing = Listing.of(number, size);
    return listing.page(
        dataSource,
        listing.limit(chosen(rows(), key, choice).add("ORDER BY s.row_no")),
        SimulationSteps::step,
        chosen(Listing.counting(), key, choice));
  }

  /**
   * The steps of a choice, on and on.
   *
   * @param after row of the last one that was read, 0 to begin
   */
  public List<Step> after(long key, Choice choice, int after, int limit) {
    return chosen(rows(), key, choice)
        .add("AND s.row_no > ? ORDER BY s.row_no LIMIT ?", after, limit)
        .list(dataSource, SimulationSteps::step);
  }

  private static Sql rows() {
    return Sql.of(
        "SELECT s.row_no, c.public_id case_id, c.number case_number, d.display_name,"
            + " r.number receivable_number, s.procedure_key, s.step_key, s.channel, s.now_on,"
            + " s.now_state, s.now_rule, s.now_fee_minor, s.draft_on, s.draft_state, s.draft_rule,"
            + " s.draft_fee_minor, s.currency, s.difference");
  }

  private Sql chosen(Sql sql, long key, Choice choice) {
    return sql.add(
            "FROM simulation_step s JOIN case_file c ON c.id = s.case_file_id"
                + " JOIN debtor d ON d.id = c.debtor_id"
                + " JOIN receivable r ON r.id = s.receivable_id WHERE s.simulation_id = ?",
            key)
        .add("AND " + actor.scope().condition("s.creditor_id"))
        .addIf(choice.differing(), "AND s.difference <> 'NONE'")
        .addIf(choice.difference() != null, "AND s.difference = ?", choice.difference())
        .addIf(choice.procedure() != null, "AND s.procedure_key = ?", choice.procedure())
        .addIf(choice.step() != null, "AND s.step_key = ?", choice.step())
        .addIf(choice.caseNumber() != null, "AND c.number = ?", choice.caseNumber());
  }

  private static Step step(Sql.Row r) throws SQLException {
    return new Step(
        r.count("row_no"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("display_name"),
        r.text("receivable_number"),
        r.text("procedure_key"),
        r.text("step_key"),
        r.constant("channel", StepChannel.class),
        side(r, "now"),
        side(r, "draft"),
        r.constant("difference", StepDifference.class));
  }

  private static Side side(Sql.Row r, String world) throws SQLException {
    if (r.text(world + "_state") == null) {
      return null;
    }
    return new Side(
        r.day(world + "_on"),
        r.constant(world + "_state", StepState.class),
        r.text(world + "_rule"),
        r.text(world + "_fee_minor") == null
            ? null
            : Money.ofMinor(r.number(world + "_fee_minor"), r.text("currency")));
  }
}
