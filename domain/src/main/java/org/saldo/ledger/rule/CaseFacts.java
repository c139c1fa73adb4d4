package org.saldo.ledger.rule;

import java.util.Map;

/**
 * What rules may ask of the case of an event.
 *
 * @param debtorCountry ISO 3166-1 alpha-2; null when no address is known
 * @param receivables its receivables by key
 */
public record CaseFacts(
    String caseNumber,
    String debtorNumber,
    String debtorKind,
    String debtorCountry,
    Map<Long, Item> receivables) {

  /** Of an event that belongs to no case. */
  public static final CaseFacts NONE = new CaseFacts(null, null, null, null, Map.of());

  /** A receivable. */
  public record Item(String number, String claimKind) {}

  public CaseFacts {
    receivables = Map.copyOf(receivables);
  }
}
