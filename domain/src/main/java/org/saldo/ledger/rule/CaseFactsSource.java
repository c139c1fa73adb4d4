package org.saldo.ledger.rule;

import java.util.Collection;
import java.util.Map;

/** Answers what rules ask of cases; what knows cases implements it. */
public interface CaseFactsSource {

  /** The facts of cases as they stand now, by key; in a fixed number of statements. */
  Map<Long, CaseFacts> of(Collection<Long> caseFileIds);
}
