package org.saldo.reporting;

import java.time.Instant;
import java.util.UUID;
import org.saldo.ledger.transit.MatchKey;
import org.saldo.money.Money;

/**
 * Lines that cleared each other.
 *
 * @param key by which rule; null when a person cleared them
 * @param flexfield set exactly where the rule goes by one
 * @param value what the lines have in common; null for amounts and persons
 * @param amount sum of its debits, which is that of its credits
 * @param reason null for a rule
 * @param residualEntry entry that explains what was left; null for none
 * @param withdrawnReason why it was taken back; null while it stands
 */
public record TransferClearing(
    UUID id,
    String creditorKey,
    String number,
    String name,
    MatchKey key,
    String flexfield,
    String value,
    int lines,
    Money amount,
    String reason,
    Instant recordedAt,
    String recordedBy,
    UUID residualEntry,
    String withdrawnReason,
    Instant withdrawnAt,
    String withdrawnBy,
    String cursor) {

  public boolean stands() {
    return withdrawnAt == null;
  }
}
