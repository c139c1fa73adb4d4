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
    return query(type, debtorId, day, condition, "=");
  }

  private <R extends Validity> Optional<R> validOn(
      Class<R> type, long debtorId, LocalDate day, String condition) {
    List<R> found = query(type, debtorId, day, condition, "<=");
    // Nothing yet valid on that day: the earliest known is the best there is.
    return found.isEmpty()
        ? query(type, debtorId, day, condition, ">").stream().reduce((first, last) -> last)
        : Optional.of(found.get(0));
  }

  private <R extends Validity> List<R> query(
      Class<R> type, long debtorId, LocalDate day, String condition, String comparison) {
    return em.createQuery(
            "SELECT r FROM "
                + type.getSimpleName()
                + " r WHERE r.debtorId = :debtor AND r.replacedAt IS NULL AND r.validFrom "
                + comparison
                + " :day"
                + condition
                + " ORDER BY r.validFrom DESC, r.id DESC",
            type)
        .setParameter("debtor", debtorId)
        .setParameter("day", day)
        .getResultList();
  }
}
