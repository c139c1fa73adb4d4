package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimAccounts;
import org.saldo.claim.ClaimBook;
import org.saldo.correspondence.EnclosingTexts;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * The receivables of a case as a message names them. The claim statement counts claimed interest up
 * to its day: a message that encloses it asks for the same, and brings the books there when it is
 * sent.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class NamedItems {

  @Inject private OpenItems items;
  @Inject private ClaimAccounts accounts;
  @Inject private ClaimBook book;
  @Inject private EnclosingTexts texts;

  /** Whether a message of the template would enclose the statement. */
  public boolean enclose(CaseRef caseFile, String template) {
    return texts.enclose(DemandSteps.caseOf(caseFile), template);
  }

  /**
   * The receivables, the oldest due first.
   *
   * @param upToToday whether claimed interest counts that is not posted yet
   */
  public List<OpenItem> of(CaseRef caseFile, boolean upToToday) {
    return upToToday ? accounts.items(caseFile) : items.ofCase(caseFile.id());
  }

  /** What claimed interest has grown by since it was posted, by key of the receivable. */
  public Map<Long, Money> grown(CaseRef caseFile) {
    Map<Long, OpenItem> posted =
        items.ofCase(caseFile.id()).stream()
            .collect(Collectors.toMap(OpenItem::id, Function.identity()));
    return accounts.items(caseFile).stream()
        .collect(
            Collectors.toMap(
                OpenItem::id, now -> now.interest().minus(posted.get(now.id()).interest())));
  }

  /** Posts that. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void bringUpToToday(CaseRef caseFile) {
    book.grown(caseFile);
  }
}
