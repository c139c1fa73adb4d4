package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.MessageState;
import org.saldo.correspondence.sms.SmsCost;
import org.saldo.problem.Refusal;

/**
 * One contact with a debtor, with what became of it.
 *
 * @param incoming whether the debtor came to us
 * @param template key and version of the words; both null for a call and for what came in
 * @param with to whom it went or from whom it came; null when not recorded
 * @param text the words as they were sent, without secrets; null for a call
 * @param heldUntil until when it has to wait; null when it has not to (any more)
 * @param heldBecause why it has to wait; null when it has not to
 * @param dropped why it did not leave; null when it did
 * @param passed why ways were passed over that would have come before this one
 * @param instead whether it took the place of a message that came back
 * @param sms parts and cost of an SMS that left; null for everything else, and for who is no staff
 * @param outcome of a call, else null
 * @param documentId the stored letter, null when none was kept or it was deleted
 * @param enclosureId the statement that an e-mail carried; null when it carried none or it was
 *     deleted
 * @param erasedAt when its words were deleted, because their time was over; null while they are
 *     kept
 */
public record ContactLine(
    UUID id,
    Instant at,
    MessageChannel channel,
    boolean incoming,
    String template,
    Integer version,
    String with,
    String subject,
    String text,
    MessageState state,
    Instant sentAt,
    Instant heldUntil,
    Refusal heldBecause,
    Refusal dropped,
    MessageReceipt receipt,
    Instant receiptAt,
    String receiptDetail,
    List<Refusal> passed,
    boolean instead,
    SmsCost sms,
    CallOutcome outcome,
    String note,
    String nextAction,
    LocalDate nextActionOn,
    UUID documentId,
    UUID enclosureId,
    Instant erasedAt,
    String by) {

  public ContactLine {
    passed = List.copyOf(passed);
  }
}
