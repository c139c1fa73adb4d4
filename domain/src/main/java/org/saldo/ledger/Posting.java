package org.saldo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saldo.money.Money;

/**
 * A business event with its amounts, to be posted by the creditor's rules.
 *
 * @param occurredOn value date
 * @param reference what people know it by, e.g. the invoice number
 * @param caseFileId case it belongs to
 * @param documentId document that proves it, null when none
 * @param currency of all amounts
 */
public record Posting(
    long creditorId,
    EventKind kind,
    LocalDate occurredOn,
    String reference,
    Long caseFileId,
    Long documentId,
    String currency,
    List<Amount> amounts) {

  public Posting {
    Objects.requireNonNull(occurredOn, "occurredOn");
    amounts = List.copyOf(amounts);
    for (Amount amount : amounts) {
      if (!amount.money().currency().equals(currency)) {
        throw new IllegalArgumentException(amount + " is not in " + currency);
      }
    }
  }

  /**
   * One amount of the event.
   *
   * @param money positive on the side the rule names, negative on the other; zero is not posted
   * @param ratePercent VAT rate it belongs to, null when none
   * @param receivableId receivable whose claim it changes, null when none
   * @param flexfields further keys to report by, e.g. {@code invoice}, {@code taxRate}
   */
  public record Amount(
      AmountKind kind,
      Money money,
      BigDecimal ratePercent,
      Long receivableId,
      Map<String, String> flexfields) {

    public Amount {
      flexfields = Map.copyOf(flexfields);
    }
  }
}
