package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;

/**
 * A step to be carried out for a case.
 *
 * @param stepRunId key of the decided step, kept with what comes of it; the same order never comes
 *     twice with another key
 * @param controller user name of who works the case, null when nobody does
 * @param stepKey e.g. {@code reminder}; stable over versions of the procedure
 * @param template what is written, null for steps without a text
 * @param recipient whom it turns to
 * @param segment that the case gets, null for steps that give none
 * @param level dunning level of the step
 * @param on business date of the decision
 * @param leadingReceivableId the receivable that the days are counted of; always among the items
 * @param items what the step is about: the leading receivable first, then those that follow it and
 *     are due, oldest first; nothing that is held as a whole
 */
public record StepOrder(
    long stepRunId,
    CaseRef caseFile,
    String controller,
    String procedureKey,
    String stepKey,
    StepChannel channel,
    String template,
    StepRecipient recipient,
    String segment,
    int level,
    LocalDate on,
    long leadingReceivableId,
    List<Item> items) {

  public StepOrder {
    items = List.copyOf(items);
    if (items.isEmpty() || items.get(0).receivableId() != leadingReceivableId) {
      throw new IllegalArgumentException("the leading receivable comes first: " + items);
    }
  }

  /** One receivable and what the step asks for it: open less what is held of it. */
  public record Item(long receivableId, String number, LocalDate dueOn, Money asked) {

    static Money total(String currency, List<Item> items) {
      return Money.sum(currency, items.stream().map(Item::asked).toList());
    }
  }

  /** All that is asked for. */
  public Money asked() {
    return Item.total(caseFile.currency(), items);
  }

  public List<Long> receivableIds() {
    return items.stream().map(Item::receivableId).toList();
  }
}
