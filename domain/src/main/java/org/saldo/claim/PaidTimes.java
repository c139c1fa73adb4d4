package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.casefile.HoldReason;
import org.saldo.casefile.Holds;
import org.saldo.casefile.NewHold;
import org.saldo.receivable.OpenItem;

/** Days on which a receivable stood as paid do not count, once the payment is gone. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaidTimes {

  @Inject private Holds holds;

  /**
   * @param until first day on which it no longer stood as paid
   * @param before what was open before
   */
  void hold(ClaimFact.Gone fact, LocalDate until, List<OpenItem> before) {
    LocalDate from = fact.receivedOn();
    Set<Long> paid =
        fact.allocations().stream()
            .filter(a -> a.receivableId() != null)
            .map(Allocated::receivableId)
            .collect(Collectors.toSet());
    before.stream()
        .filter(item -> paid.contains(item.id()) && item.open().isZero())
        .filter(item -> until.isAfter(from))
        .forEach(
            item ->
                holds.place(
                    new NewHold(
                        fact.caseFile().id(),
                        item.id(),
                        null,
                        HoldReason.PAID,
                        null,
                        from,
                        until,
                        fact.reference())));
  }
}
