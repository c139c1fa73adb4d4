package org.saldo.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dated data of debtors: what holds on a day, and adding what holds from a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class DebtorRecords {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  public Optional<DebtorName> nameOn(long debtorId, LocalDate day) {
    return validOn(NameRecord.class, debtorId, day, "").map(NameRecord::name);
  }

  public Optional<PostalAddress> addressOn(long debtorId, LocalDate day) {
    return validOn(AddressRecord.class, debtorId, day, "").map(AddressRecord::address);
  }

  public Optional<String> contactOn(long debtorId, ContactKind kind, LocalDate day) {
    return validOn(
            ContactRecord.class,
            debtorId,
            day,
            " AND r.kind = org.saldo.debtor.ContactKind." + kind)
        .map(ContactRecord::value);
  }

  /** The record that a new one of the same start replaces. */
  public <R extends Validity> List<R> startingOn(
      Class<R> type, long debtorId, LocalDate day, String condition) {
    return query(type, debtorId, condition).stream()
        .filter(r -> r.validFrom().equals(day))
        .toList();
  }

  private <R extends Validity> Optional<R> validOn(
      Class<R> type, long debtorId, LocalDate day, String condition) {
    return Validity.on(query(type, debtorId, condition), day);
  }

  /** Few at most: people rarely move. */
  private <R extends Validity> List<R> query(Class<R> type, long debtorId, String condition) {
    return em.createQuery(
            "SELECT r FROM "
                + type.getSimpleName()
                + " r WHERE r.debtorId = :debtor AND r.replacedAt IS NULL"
                + condition
                + " ORDER BY r.id",
            type)
        .setParameter("debtor", debtorId)
        .getResultList();
  }
}
