package org.saldo.casefile;

import java.util.Set;

/** Cases changed in status, controller or balance; observed in the same transaction. */
public record CaseFileChanged(Set<Long> caseFileIds) {

  public CaseFileChanged {
    caseFileIds = Set.copyOf(caseFileIds);
  }
}
