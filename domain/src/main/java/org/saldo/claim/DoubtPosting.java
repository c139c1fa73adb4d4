package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;

/**
 * Posts how much of a receivable is doubtful and how much of that is written down.
 *
 * <p>None of it changes what is owed: the claim stays where it stood, and what is doubtful stands
 * beside it against an account of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DoubtPosting {

  @Inject private Ledger ledger;

  /**
   * Posts by how much both change on a day.
   *
   * @param reference number of the receivable
   * @param doubtful gross; positive is more, negative less, zero posts nothing
   * @param allowance net; positive costs, negative earns, zero posts nothing
   */
  public void post(
      CaseRef caseFile, LocalDate on, String reference, Money doubtful, Money allowance) {
    if (doubtful.isPositive()) {
      post(caseFile, on, reference, EventKind.RECEIVABLE_DOUBTFUL, doubtful);
    } else if (doubtful.isNegative()) {
      post(caseFile, on, reference, EventKind.DOUBT_ENDED, doubtful.negated());
    }
    if (allowance.isPositive()) {
      post(caseFile, on, reference, EventKind.ALLOWANCE_SET, allowance);
    } else if (allowance.isNegative()) {
      post(caseFile, on, reference, EventKind.ALLOWANCE_RELEASED, allowance.negated());
    }
  }

  private void post(CaseRef caseFile, LocalDate on, String reference, EventKind kind, Money money) {
    Map<String, String> flexfields = Map.of("invoice", reference);
    List<Posting.Amount> amounts =
        kind.amounts().stream()
            .map((AmountKind each) -> new Posting.Amount(each, money, null, null, flexfields))
            .toList();
    ledger.post(
        new Posting(
            caseFile.creditorId(),
            kind,
            on,
            reference,
            caseFile.id(),
            null,
            money.currency(),
            amounts));
  }
}
