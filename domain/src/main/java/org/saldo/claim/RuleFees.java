package org.saldo.claim;

import java.util.Set;

/** What the claim account needs of who charges fees by rule and takes them back itself. */
public interface RuleFees {

  /** A fee by its receivable and what it is known by. */
  record Key(long receivableId, String reference) {}

  /** Every fee of a case that was charged by rule. */
  Set<Key> chargedByRule(long caseFileId);
}
