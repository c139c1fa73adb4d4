package org.saldo.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimAccounts;
import org.saldo.claim.ClaimChanged;
import org.saldo.claim.ClaimStanding;
import org.saldo.claim.MoneyReturned;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * Looks again at charged fees when something becomes known late: what was paid or credited before a
 * reminder left needed none, and its fee is taken back to the day on which it was charged; when
 * that payment goes back, the fee is charged again. Whoever pays on the very day of the reminder
 * owes it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FeeReview {

  @Inject private ChargedFees charged;
  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private ClaimAccounts accounts;

  void changed(@Observes ClaimChanged change) {
    look(change.caseFileId(), change.from());
  }

  void returned(@Observes MoneyReturned back) {
    look(back.caseFile().id(), back.receivedOn());
  }

  private void look(long caseFileId, LocalDate from) {
    List<FeeStanding> later =
        charged.of(caseFileId).stream()
            .filter(s -> s.charge().valueOn().isAfter(from))
            .filter(s -> s.left().isPositive() || s.undue())
            // What is taken back has those after it looked at again.
            .sorted(Comparator.comparing((FeeStanding s) -> s.charge().valueOn()).reversed())
            .toList();
    if (later.isEmpty()) {
      return;
    }
    CaseRef caseFile = caseFiles.byId(caseFileId).orElseThrow();
    Map<Long, OpenItem> known =
        items.ofCase(caseFileId).stream()
            .collect(Collectors.toMap(OpenItem::id, Function.identity()));
    for (FeeStanding fee : later) {
      LocalDate since = known.get(fee.charge().receivableId()).defaultSince();
      boolean due = isDue(fee.charge(), since, owedBefore(caseFile, fee.charge(), since));
      if (!due && fee.left().isPositive()) {
        charged.takeBack(
            caseFile,
            fee,
            fee.left(),
            fee.charge().valueOn(),
            Refusal.because(FeeStanding.UNDUE, fee.charge().valueOn()));
      } else if (due && fee.undue() && fee.left().isZero()) {
        charged.again(caseFile, fee);
      }
    }
  }

  private static boolean isDue(ChargedFee fee, LocalDate since, Money owed) {
    return since != null && !fee.valueOn().isBefore(since) && owed.isPositive();
  }

  /** Principal and interest at the end of the day before: of the message, else of default. */
  private Money owedBefore(CaseRef caseFile, ChargedFee fee, LocalDate since) {
    LocalDate day = fee.messageId() == null && since != null ? since : fee.valueOn();
    ClaimStanding.Item item =
        accounts
            .standings(List.of(caseFile), day.minusDays(1))
            .get(caseFile.id())
            .items()
            .get(fee.receivableId());
    return item.principal().plus(item.interest());
  }
}
