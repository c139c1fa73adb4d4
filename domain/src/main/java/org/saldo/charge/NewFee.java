package org.saldo.charge;

import java.time.LocalDate;
import java.util.List;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * A fee to be charged by rule.
 *
 * @param unit what it is charged for once, e.g. {@code rule de-lump-sum}
 * @param messageId the message that names it; null for none
 * @param stepRunId the step that sent the message; null for none
 * @param reference what the debtor reads
 */
record NewFee(
    CaseRef caseFile,
    long receivableId,
    FeeRuleVersion rule,
    String unit,
    Long messageId,
    Long stepRunId,
    Money amount,
    LocalDate valueOn,
    String reference,
    List<Refusal> why) {

  NewFee {
    why = List.copyOf(why);
  }
}
