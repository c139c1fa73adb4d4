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

  /**
   * What a message names.
   *
   * @param encloses whether it encloses the statement, so that interest counts that is not posted
   * @param items every receivable of the case by its key
   * @param grown by how much their interest has grown since it was posted; empty where that does
   *     not count
   */
  record Named(boolean encloses, Map<Long, OpenItem> items, Map<Long, Money> grown) {}

  /** What a message of the template would name; each thing is read once. */
  public Named by(CaseRef caseFile, String template) {
    List<OpenItem> posted = items.ofCase(caseFile.id());
    if (!enclose(caseFile, template)) {
      return new Named(false, byKey(posted), Map.of());
    }
    Map<Long, OpenItem> now = byKey(accounts.items(caseFile, posted));
    return new Named(
        true,
        now,
        posted.stream()
            .collect(
                Collectors.toMap(
                    OpenItem::id, item -> now.get(item.id()).interest().minus(item.interest()))));
  }

  private static Map<Long, OpenItem> byKey(List<OpenItem> items) {
    return items.stream().collect(Collectors.toMap(OpenItem::id, Function.identity()));
  }

  /** Posts what claimed interest has grown by since it was posted. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void bringUpToToday(CaseRef caseFile) {
    book.grown(caseFile);
  }
}
