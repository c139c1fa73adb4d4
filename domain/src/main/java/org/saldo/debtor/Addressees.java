package org.saldo.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** How debtors are reached on a day; for the system's own use, without a look at scopes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Addressees {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private DebtorRecords records;

  /**
   * The debtor with the name, address and contacts that hold on the day.
   *
   * @throws IllegalArgumentException if there is no such debtor
   */
  public Addressee on(long debtorId, LocalDate day) {
    return addressee(
        debtorId,
        day,
        records.contactOn(debtorId, ContactKind.EMAIL, day).orElse(null),
        records.contactOn(debtorId, ContactKind.PHONE, day).orElse(null));
  }

  /** The same by post alone: without e-mail and phone. */
  public Addressee byPost(long debtorId, LocalDate day) {
    return addressee(debtorId, day, null, null);
  }

  private Addressee addressee(long debtorId, LocalDate day, String email, String phone) {
    Debtor debtor = em.find(Debtor.class, debtorId);
    if (debtor == null) {
      throw new IllegalArgumentException("no debtor " + debtorId);
    }
    return debtor.addressee(
        records.nameOn(debtorId, day).map(DebtorName::name).orElse(debtor.displayName()),
        records.addressOn(debtorId, day).orElse(null),
        email,
        phone);
  }
}
