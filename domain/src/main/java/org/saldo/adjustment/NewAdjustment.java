package org.saldo.adjustment;

import java.math.BigDecimal;
import java.util.Objects;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.Correctable;
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
 * @param percent of net principal that is written down, zero to end it; null for any other kind
 * @param target where the receivable goes; null for any other kind
 * @param rule version of the rule that wants it; null when a person does
 * @param ruleBy account of who recorded the rule; null when a person wants it
 */
public record NewAdjustment(
    CaseRef caseFile,
    Long receivableId,
    AdjustmentKind kind,
    Component component,
    Money amount,
    String reason,
    Long correctsEvent,
    BigDecimal percent,
    Target target,
    Long rule,
    String ruleBy) {

  /**
   * Where a receivable goes, and what goes along.
   *
   * @param keepsDefault the debtor there owes what comes of default too
   * @param takesMoney what was paid on it goes along
   */
  public record Target(CaseRef caseFile, boolean keepsDefault, boolean takesMoney) {}

  public NewAdjustment {
    Objects.requireNonNull(kind, "kind");
  }

  /** An amount of a component, or with neither all that is open. */
  public NewAdjustment(
      CaseRef caseFile,
      Long receivableId,
      AdjustmentKind kind,
      Component component,
      Money amount,
      String reason) {
    this(caseFile, receivableId, kind, component, amount, reason, null, null, null, null, null);
  }

  /** Takes an event back. */
  static NewAdjustment correction(CaseRef caseFile, Correctable mistake, String reason) {
    return new NewAdjustment(
        caseFile,
        mistake.receivableId(),
        AdjustmentKind.CORRECTION,
        mistake.component(),
        mistake.amount(),
        reason,
        mistake.event(),
        null,
        null,
        null,
        null);
  }

  /**
   * Writes a receivable down, or no longer.
   *
   * @param amount what then stands as allowance; with a percentage of zero what is released
   */
  static NewAdjustment allowance(
      CaseRef caseFile, long receivableId, BigDecimal percent, Money amount, String reason) {
    return new NewAdjustment(
        caseFile,
        receivableId,
        AdjustmentKind.ALLOWANCE,
        null,
        amount,
        reason,
        null,
        percent,
        null,
        null,
        null);
  }

  /**
   * Takes a receivable to another case.
   *
   * @param worth what it is about, whatever was paid
   */
  static NewAdjustment transfer(
      CaseRef caseFile, long receivableId, Target target, Money worth, String reason) {
    return new NewAdjustment(
        caseFile,
        receivableId,
        AdjustmentKind.TRANSFER,
        null,
        worth,
        reason,
        null,
        null,
        target,
        null,
        null);
  }

  /** The same, wanted by a version of a rule. */
  NewAdjustment by(AdjustmentRules.InForce version) {
    return new NewAdjustment(
        caseFile,
        receivableId,
        kind,
        component,
        amount,
        reason,
        correctsEvent,
        percent,
        target,
        version.id(),
        version.recordedBy());
  }
}
