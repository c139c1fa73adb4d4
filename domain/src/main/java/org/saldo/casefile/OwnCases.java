package org.saldo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.saldo.debtor.DebtorAccounts;

/** The cases of the debtor who is signed in. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class OwnCases {

  @Inject private CaseFiles caseFiles;
  @Inject private DebtorAccounts accounts;

  /** The case, if it is one of the caller's. */
  public Optional<CaseRef> byPublicId(UUID publicId) {
    return caseFiles.byPublicId(publicId).filter(c -> accounts.isMine(c.debtorId()));
  }

  /** Whether a case is one of the caller's. */
  public boolean isMine(long caseFileId) {
    return caseFiles.byId(caseFileId).map(c -> accounts.isMine(c.debtorId())).orElse(false);
  }
}
