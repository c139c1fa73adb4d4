package org.saldo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A posting rule with its lines, and who recorded it when and why. */
public record RuleVersion(
    long id,
    EventKind kind,
    LocalDate validFrom,
    List<RuleLine> lines,
    Instant recordedAt,
    String recordedBy,
    String reason) {

  public RuleVersion {
    lines = List.copyOf(lines);
  }

  /** The numbers of the accounts that it names. */
  public Set<String> accounts() {
    return lines.stream().map(RuleLine::account).collect(Collectors.toSet());
  }
}
