package org.saldo.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A case with its procedures, contacts, payments and holds side by side.
 *
 * @param lanes the primary procedure first, then the secondary ones by name, then the others
 * @param cut whether there is more in these days than is given
 */
public record CaseLanes(
    UUID caseId,
    String number,
    String debtorName,
    String creditorName,
    LocalDate today,
    List<Lane> lanes,
    boolean cut) {

  public CaseLanes {
    lanes = List.copyOf(lanes);
  }

  /** All of it by day, the oldest first; of one day, in the order of the lanes. */
  public List<LaneEntry> entries() {
    return lanes.stream()
        .flatMap(lane -> lane.entries().stream())
        .sorted(Comparator.comparing(LaneEntry::on))
        .toList();
  }
}
