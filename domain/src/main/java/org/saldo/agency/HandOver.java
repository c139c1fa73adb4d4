package org.saldo.agency;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.claim.ClaimBook;
import org.saldo.creditor.ClaimedBy;
import org.saldo.problem.Refusal;
import org.saldo.procedure.StepAction;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepDone;
import org.saldo.procedure.StepOrder;
import org.saldo.procedure.StepTrace;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * The step that places receivables with the agency of the creditor's agreement. Default, demand and
 * disputes are the gate's business, which the procedure has asked before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HandOver implements StepAction {

  @Inject private Agencies agencies;
  @Inject private Placements placements;
  @Inject private OpenItems items;
  @Inject private ClaimBook claims;

  @Override
  public StepChannel channel() {
    return StepChannel.AGENCY_HANDOVER;
  }

  @Override
  public Optional<Refusal> check(StepOrder order) {
    String number = order.caseFile().number();
    Optional<AgreementVersion> agreement =
        agencies.agreementOn(order.caseFile().creditorId(), order.on());
    if (agreement.isEmpty()) {
      return Refusal.of("placement.no.agreement", number);
    }
    AgencyView agency = agencies.byId(agreement.get().agencyId());
    if (!agency.data().active()) {
      return Refusal.of("placement.agency.inactive", number, agency.name());
    }
    if (agencies.members(agency.id()).isEmpty()) {
      return Refusal.of("placement.agency.nobody", number, agency.name());
    }
    Set<Long> placed =
        placements.liveOf(order.caseFile().id()).stream()
            .flatMap(p -> placements.items(p).stream())
            .map(PlacementItem::receivableId)
            .collect(Collectors.toSet());
    return order.items().stream()
        .filter(item -> placed.contains(item.receivableId()))
        .findFirst()
        .map(item -> Refusal.because("placement.already.placed", item.number()));
  }

  @Override
  public StepDone carryOut(StepOrder order) {
    claims.claimInterest(order.caseFile(), order.receivableIds(), ClaimedBy.HAND_OVER, order.on());
    Map<Long, OpenItem> open =
        items.ofCase(order.caseFile().id()).stream()
            .collect(toMap(OpenItem::id, Function.identity()));
    List<OpenItem> placed =
        order.receivableIds().stream().map(open::get).filter(Objects::nonNull).toList();
    AgreementVersion agreement =
        agencies.agreementOn(order.caseFile().creditorId(), order.on()).orElseThrow();
    Placement placement =
        placements.place(
            new HandedOver(order.caseFile(), order.stepRunId(), placed),
            agreement,
            agencies.byId(agreement.agencyId()),
            order.on());
    return StepDone.done(placement.id());
  }

  /** The agency may know of it already: it is recalled on its page, with words for the agency. */
  @Override
  public Optional<Refusal> takeBack(StepTrace done) {
    return Refusal.of("step.undo.placed", done.caseFile().number());
  }
}
