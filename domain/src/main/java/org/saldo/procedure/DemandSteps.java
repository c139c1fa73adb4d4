package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.saldo.casefile.CaseRef;
import org.saldo.charge.FeeChannel;
import org.saldo.charge.FeeDecision;
import org.saldo.charge.StepFee;
import org.saldo.charge.StepFees;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.Demands;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.NewDemand;
import org.saldo.correspondence.SendPreview;
import org.saldo.correspondence.StatementWish;
import org.saldo.correspondence.Withheld;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/** Sends the demands of steps; all receivables of a step go out in one message. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DemandSteps {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Demands demands;
  @Inject private OpenItems items;
  @Inject private NamedItems named;
  @Inject private StepFees fees;
  @Inject private Withheld withheld;

  public Optional<Refusal> check(StepOrder order, MessageChannel wanted) {
    return demands.check(demand(order, wanted, null));
  }

  public StepDone send(StepOrder order, MessageChannel wanted) {
    // A message that was dropped keeps the step's key; the one that takes its place has none.
    boolean again =
        em.find(StepRun.class, order.stepRunId()) != null
            && em.find(StepRun.class, order.stepRunId()).subjectId() != null;
    Long stepRun = again ? null : order.stepRunId();
    NamedItems.Named now = named.by(order.caseFile(), order.template());
    NewDemand demand = demand(order, wanted, stepRun, now);
    if (now.encloses()) {
      named.bringUpToToday(order.caseFile());
    }
    StepFee step = fee(order, demands.channel(demand).orElse(wanted));
    FeeDecision fee = fees.decide(step);
    long message = demands.send(demand.withFee(named(order, fee))).messageId();
    fees.announce(fee, step, message, order.stepRunId());
    return StepDone.done(message);
  }

  /** What the debtor would get, with the fee that it would name. */
  public SendPreview preview(StepOrder order, MessageChannel wanted) {
    NewDemand demand = demand(order, wanted, null);
    FeeDecision fee = fees.decide(fee(order, demands.channel(demand).orElse(wanted)));
    return demands.preview(demand.withFee(named(order, fee)));
  }

  public void hold(StepTrace done) {
    if (done.subjectId() != null) {
      withheld.hold(done.caseFile().id(), done.subjectId());
    }
  }

  /** The fee is charged when the message has left: what never leaves costs nothing. */
  public Optional<Refusal> takeBack(StepTrace done) {
    return done.subjectId() == null
        ? Refusal.of("step.undo.never")
        : withheld.withdraw(done.caseFile().id(), done.subjectId(), done.because());
  }

  private static StatementWish.Fee named(StepOrder order, FeeDecision fee) {
    return new StatementWish.Fee(
        order.leadingReceivableId(),
        fee.amount(),
        language -> fee.rule() == null ? "" : fee.rule().rule().name().in(language));
  }

  /** One fee a message, however many receivables it is about: it stands on the leading one. */
  private StepFee fee(StepOrder order, MessageChannel channel) {
    OpenItem leading =
        items.ofCase(order.caseFile().id()).stream()
            .filter(item -> item.id() == order.leadingReceivableId())
            .findFirst()
            .orElseThrow();
    return new StepFee(
        order.caseFile(),
        leading,
        order.procedureKey(),
        order.stepKey(),
        order.level(),
        FeeChannel.valueOf(channel.name()),
        order.on());
  }

  private NewDemand demand(StepOrder order, MessageChannel wanted, Long stepRun) {
    return demand(order, wanted, stepRun, named.by(order.caseFile(), order.template()));
  }

  private static NewDemand demand(
      StepOrder order, MessageChannel wanted, Long stepRun, NamedItems.Named now) {
    List<DemandItem> asked =
        order.items().stream()
            .map(
                item ->
                    item(
                        now.items().get(item.receivableId()),
                        item.asked()
                            .plus(
                                now.grown()
                                    .getOrDefault(
                                        item.receivableId(), Money.zero(item.asked().currency())))))
            .toList();
    return new NewDemand(caseOf(order.caseFile()), order.template(), wanted, asked, null, stepRun);
  }

  /** An open receivable in a demand that asks for so much of it. */
  static DemandItem item(OpenItem open, Money asked) {
    return new DemandItem(
        open.id(),
        open.number(),
        open.issuedOn(),
        open.dueOn(),
        open.principal(),
        open.interest(),
        open.fee(),
        open.cost(),
        asked);
  }

  static MessageCase caseOf(CaseRef ref) {
    return new MessageCase(
        ref.id(), ref.number(), ref.creditorId(), ref.debtorId(), ref.currency());
  }
}
