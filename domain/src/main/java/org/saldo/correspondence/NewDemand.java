package org.saldo.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.saldo.money.Money;

/**
 * A demand to be sent.
 *
 * @param template which text, e.g. {@code reminder}
 * @param wanted EMAIL or LETTER; without an e-mail address it becomes a letter
 * @param items at least one, of the case's currency
 * @param payBy last day to pay; null for ten days from today
 * @param own paragraphs in the words of who writes; may be empty
 * @param stepRunId the step that sends it, at most one message each; null when no step does
 * @param statement what it asks of the claim statement
 */
public record NewDemand(
    MessageCase caseFile,
    String template,
    MessageChannel wanted,
    List<DemandItem> items,
    LocalDate payBy,
    List<String> own,
    Long stepRunId,
    StatementWish statement) {

  public NewDemand {
    items = List.copyOf(items);
    own = List.copyOf(own);
    if (items.isEmpty() || wanted == MessageChannel.CALL) {
      throw new IllegalArgumentException("a demand is written and asks for something: " + items);
    }
  }

  /** In the template's words alone. */
  public NewDemand(
      MessageCase caseFile,
      String template,
      MessageChannel wanted,
      List<DemandItem> items,
      LocalDate payBy,
      Long stepRunId) {
    this(caseFile, template, wanted, items, payBy, List.of(), stepRunId, StatementWish.NONE);
  }

  /**
   * The same, naming a fee that is charged when it has left.
   *
   * @param receivableId one of the items
   * @param fee zero or more
   */
  public NewDemand withFee(long receivableId, Money fee) {
    return withFee(new StatementWish.Fee(receivableId, fee, language -> ""));
  }

  /** The same, with the name that the claim statement calls it by. */
  public NewDemand withFee(StatementWish.Fee fee) {
    return new NewDemand(
        caseFile,
        template,
        wanted,
        items.stream()
            .map(i -> i.receivableId() == fee.receivableId() ? i.with(fee.amount()) : i)
            .toList(),
        payBy,
        own,
        stepRunId,
        statement.with(fee));
  }

  /** All that is asked for. */
  public Money total() {
    return Money.sum(caseFile.currency(), items.stream().map(DemandItem::asked).toList());
  }
}
