package org.saldo.correspondence.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.Addressees;
import org.saldo.debtor.PostalAddress;

/** Completes who is contacted about what by what is known of the debtor and the case. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ContactScopes {

  @Inject private CaseSegments segments;
  @Inject private Addressees addressees;
  @Inject private BusinessClock clock;

  /** With the segment of the case and the country of the address that holds today. */
  public ContactScope of(long creditorId, long debtorId, long caseFileId) {
    PostalAddress address = addressees.byPost(debtorId, clock.today()).address();
    return new ContactScope(
        creditorId,
        segments.of(caseFileId),
        debtorId,
        caseFileId,
        address == null ? null : address.country());
  }
}
