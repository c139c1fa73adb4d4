package org.saldo.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.Scope;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.DebtorVisibility;
import org.saldo.identity.Keys;
import org.saldo.identity.NumberRanges;

/** The case files; one per creditor, debtor and currency. */
@ApplicationScoped
public class CaseFiles implements DebtorVisibility {

  static final String RANGE = "casefile";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private NumberRanges numbers;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /**
   * The case of a debtor with a creditor in a currency, kept from now on if there was none. The
   * caller holds the creditor's ledger lock, so that two do not start the same.
   *
   * @param sales the creditor's contact named on the document, null when none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public CaseRef keep(long creditorId, long debtorId, String currency, CaseParty.Contact sales) {
    return em.createQuery(
            "SELECT c FROM CaseFile c WHERE c.creditorId = :creditor AND c.debtorId = :debtor"
                + " AND c.currency = :currency",
            CaseFile.class)
        .setParameter("creditor", creditorId)
        .setParameter("debtor", debtorId)
        .setParameter("currency", currency)
        .getResultStream()
        .findFirst()
        .orElseGet(() -> start(creditorId, debtorId, currency, sales))
        .ref();
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<CaseRef> byId(long id) {
    return Optional.ofNullable(em.find(CaseFile.class, id)).map(CaseFile::ref);
  }

  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean visible(long debtorId, Scope scope) {
    return em.createQuery(
            "SELECT c.creditorId FROM CaseFile c WHERE c.debtorId = :debtor", Long.class)
        .setParameter("debtor", debtorId)
        .getResultStream()
        .anyMatch(scope::covers);
  }

  private CaseFile start(long creditorId, long debtorId, String currency, CaseParty.Contact sales) {
    NewCase made =
        NewCase.of(
            numbers.next(RANGE), creditorId, debtorId, currency, sales, clock.today(), keys::next);
    CaseFile caseFile = made.caseFile();
    em.persist(caseFile);
    em.flush();
    made.parties().forEach(em::persist);
    audit.write("case.kept", "CaseFile", caseFile.id(), caseFile.ref().number(), null);
    return caseFile;
  }
}
