package org.saldo.verifier;

import java.time.LocalDate;
import java.util.List;

/** The anchors that the books have to meet, each on its day. */
final class Anchors {

  private final List<AnchorOfDay> kept;
  private final String creditorId;
  private final String before;
  private int met;

  /**
   * @param creditorId whose books are read
   * @param from first day of the file
   * @param previousSeal seal of the day before it
   */
  Anchors(List<AnchorOfDay> kept, String creditorId, String from, String previousSeal)
      throws Misfit {
    this.kept = kept;
    this.creditorId = creditorId;
    for (AnchorOfDay anchor : kept) {
      if (anchor.creditorId() != null && !anchor.creditorId().equals(creditorId)) {
        throw new Misfit("the anchor of day " + anchor.day() + " is another creditor's");
      }
    }
    // An anchor of the last day before the file says whether the file goes on from it.
    this.before = LocalDate.parse(from).minusDays(1).toString();
    pass(before, previousSeal);
  }

  /** A day of the file with its seal; the first one that does not fit ends it. */
  void pass(String day, String seal) throws Misfit {
    for (AnchorOfDay anchor : kept) {
      if (day.equals(anchor.day())) {
        if (!anchor.fits(seal)) {
          throw new Misfit(
              "day "
                  + day
                  + " does not fit its anchor: it has the seal "
                  + seal
                  + ", not "
                  + anchor.seal());
        }
        met++;
      }
    }
  }

  /** The file is through: were all anchors met? */
  void end(String lastDay, String lastSeal) throws Misfit {
    for (AnchorOfDay anchor : kept) {
      if (anchor.day() == null) {
        if (!anchor.fits(lastSeal)) {
          throw new Misfit("the last day has the seal " + lastSeal + ", not " + anchor.seal());
        }
        met++;
      } else if (anchor.day().compareTo(before) < 0 || anchor.day().compareTo(lastDay) > 0) {
        throw new Misfit("the file does not reach day " + anchor.day() + " of an anchor");
      }
    }
    if (met < kept.size()) {
      throw new Misfit("the books of creditor " + creditorId + " lack the day of an anchor");
    }
  }
}
