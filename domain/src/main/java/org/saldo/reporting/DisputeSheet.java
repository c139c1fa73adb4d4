package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.DisputeState;
import org.saldo.money.Money;

/**
 * A dispute with everything needed to decide it.
 *
 * @param openPrincipal what is open of the item's principal: the most that can be credited
 */
public record DisputeSheet(
    Row row,
    String text,
    Instant raisedAt,
    String raisedBy,
    Money openPrincipal,
    Money credit,
    String explanation,
    LocalDate resolvedOn,
    String resolvedBy,
    List<CaseSheet.FileItem> files) {

  public DisputeSheet {
    files = List.copyOf(files);
  }

  /**
   * A dispute as lists show it.
   *
   * @param amount the part that is disputed; null for all of the item
   */
  public record Row(
      long key,
      UUID id,
      long version,
      String number,
      DisputeState state,
      DisputeReason reason,
      DisputeChannel channel,
      LocalDate raisedOn,
      Money amount,
      long itemKey,
      String itemNumber,
      UUID caseId,
      String caseNumber,
      String debtorName,
      String creditorName,
      String controller) {}
}
