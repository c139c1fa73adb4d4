package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saldo.casefile.Hold;
import org.saldo.casefile.Holds;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.OpenStatements;
import org.saldo.correspondence.OpenStatements.NewStatement;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/** Sends a statement of what is open, due or not; it asks for nothing and bears no fee. */
@ApplicationScoped
class StatementStep implements StepAction {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private OpenStatements statements;
  @Inject private NamedItems named;
  @Inject private Holds holds;
  @Inject private DemandSteps demands;

  @Override
  public StepChannel channel() {
    return StepChannel.STATEMENT;
  }

  @Override
  public Optional<Refusal> check(StepOrder order) {
    return statements.check(statement(order, null));
  }

  @Override
  public StepDone carryOut(StepOrder order) {
    // A message that was dropped keeps the step's key; the one that takes its place has none.
    StepRun run = em.find(StepRun.class, order.stepRunId());
    boolean again = run != null && run.subjectId() != null;
    if (encloses(order)) {
      named.bringUpToToday(order.caseFile());
    }
    return StepDone.done(
        statements.send(statement(order, again ? null : order.stepRunId())).messageId());
  }

  @Override
  public void hold(StepTrace done) {
    demands.hold(done);
  }

  @Override
  public Optional<Refusal> takeBack(StepTrace done) {
    return demands.takeBack(done);
  }

  private boolean encloses(StepOrder order) {
    return named.enclose(
        order.caseFile(), Objects.requireNonNullElse(order.template(), OpenStatements.TEMPLATE));
  }

  private NewStatement statement(StepOrder order, Long stepRun) {
    List<Hold> held = holds.active(order.caseFile().id());
    List<DemandItem> open =
        named.of(order.caseFile(), encloses(order)).stream()
            .filter(item -> item.open().isPositive())
            .filter(item -> StepGuard.askable(item, held).isPositive())
            .map((OpenItem item) -> DemandSteps.item(item, StepGuard.askable(item, held)))
            .toList();
    return new NewStatement(DemandSteps.caseOf(order.caseFile()), order.template(), open, stepRun);
  }
}
