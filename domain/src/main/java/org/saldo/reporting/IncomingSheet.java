package org.saldo.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.saldo.incoming.DeliveryReport;
import org.saldo.incoming.FileState;
import org.saldo.problem.Refusal;

/**
 * Something that came in, altogether.
 *
 * @param text plain, null when there is none
 * @param note of the person who brought it, null when none
 * @param sentAt as it says itself, null when it does not
 * @param report what a mail server says became of a message of ours, null when it is none
 * @param findings why it could not be taken apart
 * @param erasedAt when its words and files were deleted, because their time was over; null before
 * @param decidedBy who said whose it is, null when nobody had to
 */
public record IncomingSheet(
    IncomingRow row,
    String text,
    String note,
    Instant sentAt,
    DeliveryReport report,
    List<Refusal> findings,
    Instant decidedAt,
    String decidedBy,
    String decisionReason,
    Instant erasedAt,
    List<Item> files) {

  public IncomingSheet {
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  /**
   * A file of it.
   *
   * @param original whether it is the whole as it was received
   * @param refusals why it is not given out; empty where it is
   */
  public record Item(
      UUID id,
      String name,
      String mediaType,
      long bytes,
      boolean original,
      FileState state,
      List<Refusal> refusals) {

    public Item {
      refusals = List.copyOf(refusals);
    }

    /** Whether it is given out. */
    public boolean given() {
      return state == FileState.KEPT;
    }
  }
}
