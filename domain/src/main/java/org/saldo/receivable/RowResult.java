package org.saldo.receivable;

import java.util.List;
import org.saldo.problem.Refusal;

/**
 * What came of one invoice of a file.
 *
 * @param row number of the row in the file, 1 for the first invoice of an XML file
 * @param number invoice number, null when it could not be read
 * @param receivable set exactly when accepted or already known
 * @param caseNumber number of the case it belongs to, null when rejected
 * @param messages why it was rejected, or findings about what was accepted
 */
public record RowResult(
    int row,
    RowOutcome outcome,
    String number,
    ReceivableView receivable,
    String caseNumber,
    List<Refusal> messages) {

  public RowResult {
    messages = List.copyOf(messages);
  }

  static RowResult rejected(int row, String number, List<Refusal> why) {
    return new RowResult(row, RowOutcome.REJECTED, number, null, null, why);
  }
}
