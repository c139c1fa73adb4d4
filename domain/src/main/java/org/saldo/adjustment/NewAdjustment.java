package org.saldo.adjustment;

import java.util.Objects;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * An adjustment that somebody wants.
 *
 * @param receivableId null for the whole case
 * @param component null for all of them
 * @param amount more than zero
 * @param reason 1 to 500 characters
 * @param correctsEvent key of the business event that is taken back; null for any other kind
 */
public record NewAdjustment(
    CaseRef caseFile,
    Long receivableId,
    AdjustmentKind kind,
    Component component,
    Money amount,
    String reason,
    Long correctsEvent) {

  public NewAdjustment(
      CaseRef caseFile,
      Long receivableId,
      AdjustmentKind kind,
      Component component,
      Money amount,
      String reason) {
    this(caseFile, receivableId, kind, component, amount, reason, null);
  }

  public NewAdjustment {
    Objects.requireNonNull(kind, "kind");
  }
}
