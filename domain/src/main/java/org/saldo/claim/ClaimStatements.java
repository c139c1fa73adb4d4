package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.saldo.casefile.CaseRef;

/**
 * Works out statements of claim; reads, and writes nothing. It knows no scope: who asks has found
 * the case through a predicate of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ClaimStatements {

  @Inject private ClaimReader reader;

  /** What the claim of a case is made of at the end of a day. */
  public ClaimStatement on(CaseRef caseFile, LocalDate day) {
    return StatementMaker.of(reader.of(caseFile), day);
  }
}
