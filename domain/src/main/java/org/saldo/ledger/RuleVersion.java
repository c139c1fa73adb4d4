package org.saldo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.ledger.rule.RuleHead;

/** A posting rule with its lines, and who recorded it when and why. */
public record RuleVersion(
    long id,
    EventKind kind,
    RuleHead head,
    LocalDate validFrom,
    List<RuleLine> lines,
    Instant recordedAt,
    String recordedBy,
    String reason) {

  public RuleVersion {
    lines = List.copyOf(lines);
  }

  /** A version of the rule without conditions. */
  public RuleVersion(
      long id,
      EventKind kind,
      LocalDate validFrom,
      List<RuleLine> lines,
      Instant recordedAt,
      String recordedBy,
      String reason) {
    this(id, kind, RuleHead.DEFAULT, validFrom, lines, recordedAt, recordedBy, reason);
  }

  /** The numbers of the accounts that it names. */
  public Set<String> accounts() {
    return lines.stream().map(RuleLine::account).collect(Collectors.toSet());
  }

  /** The lines of one of its entries, from 1. */
  public List<RuleLine> lines(int entry) {
    return lines.stream().filter(line -> line.entry() == entry).toList();
  }

  /** How many entries it posts for an event. */
  public int entries() {
    return lines.stream().mapToInt(RuleLine::entry).max().orElse(0);
  }

  /** What tells it from other rules of the creditor. */
  String rule() {
    return kind + "/" + head.key();
  }

  /** The same with what is in transit on an account; null for that of the rule. */
  RuleVersion withTransit(String account) {
    return account == null
        ? this
        : with(
            lines.stream()
                .map(line -> line.amount() == AmountKind.TRANSIT ? line.on(account) : line)
                .toList());
  }

  RuleVersion with(List<RuleLine> others) {
    return new RuleVersion(id, kind, head, validFrom, others, recordedAt, recordedBy, reason);
  }
}
