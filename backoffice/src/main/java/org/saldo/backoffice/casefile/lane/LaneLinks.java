package org.saldo.backoffice.casefile.lane;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.reporting.LaneEntry;

/**
 * Where the reason of an entry is told.
 *
 * @param root path of the portal, e.g. {@code /backoffice}
 */
record LaneLinks(String root, UUID caseId) {

  /** The page of an entry; null for what is told in the table alone. */
  String of(LaneEntry entry) {
    return switch (entry.kind()) {
      case STEP -> root + "/procedure/step.xhtml?step=" + entry.id();
      case PLANNED -> tab("procedure") + "#next";
      case SENT, RECEIVED, CALL ->
          tab("contacts") + "&upto=" + entry.on() + "#message-" + entry.id();
      case PAYMENT, RETURN -> tab("account") + "#payment-" + entry.id();
      case HOLD ->
          entry.dispute() == null ? null : root + "/dispute/show.xhtml?dispute=" + entry.dispute();
      case MARK -> tab("people");
    };
  }

  /** The page of a mark: where it stands for several or has no page, the table of its days. */
  String of(LaneMark mark) {
    String page = mark.single() == null ? null : of(mark.single());
    return page == null ? table(mark.first(), mark.last()) : page;
  }

  private String table(LocalDate first, LocalDate last) {
    return "%s/casefile/lanes.xhtml?case=%s&view=table&from=%s&until=%s"
        .formatted(root, caseId, first, last);
  }

  private String tab(String name) {
    return root + "/casefile/show.xhtml?case=" + caseId + "&tab=" + name;
  }
}
