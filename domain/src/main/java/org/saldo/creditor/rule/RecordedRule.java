package org.saldo.creditor.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A rule as it was recorded, for who reads its history. */
public interface RecordedRule {

  UUID id();

  /** Null unless it is for one creditor. */
  Long creditorId();

  LocalDate validFrom();

  Instant recordedAt();

  String recordedBy();

  String reason();

  /**
   * Those that concern a creditor: its own, and those that are for more than one.
   *
   * @param creditorId null for every creditor
   */
  static <R extends RecordedRule> List<R> about(Long creditorId, List<R> rules) {
    return rules.stream()
        .filter(
            r -> creditorId == null || r.creditorId() == null || r.creditorId().equals(creditorId))
        .toList();
  }
}
