package org.saldo.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Whose an e-mail address or number is; for the system's own use, without a look at scopes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ContactOwners {

  /** An address that more people share than these says nothing. */
  private static final int MOST = 20;

  /** So many debtors whose numbers end alike are looked at. */
  private static final int ALIKE = 500;

  /** Digits at the end of a number that are the same in every way of writing it. */
  private static final int TAIL = 7;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private DebtorRecords records;

  /**
   * The debtors who are reached there on the day, at most twenty, by key.
   *
   * @param value an e-mail address, or a number in international form
   */
  public List<Long> of(ContactKind kind, String value, LocalDate day) {
    return kind == ContactKind.PHONE
        ? ofNumber(value, day).stream().limit(MOST).toList()
        : reached(withAddress(value), kind, value, day);
  }

  /** Every debtor who has the number on the day, as far as it is looked for; by key. */
  public List<Long> ofNumber(String number, LocalDate day) {
    return reached(withTail(number), ContactKind.PHONE, number, day);
  }

  private List<Long> reached(List<Long> alike, ContactKind kind, String value, LocalDate day) {
    return alike.stream().filter(debtor -> isReached(debtor, kind, value, day)).toList();
  }

  private List<Long> withAddress(String address) {
    return em.createQuery(
            "SELECT DISTINCT r.debtorId FROM ContactRecord r WHERE r.value = :address"
                + " AND r.kind = :kind AND r.replacedAt IS NULL ORDER BY r.debtorId",
            Long.class)
        .setParameter("address", address)
        .setParameter("kind", ContactKind.EMAIL)
        .setMaxResults(MOST)
        .getResultList();
  }

  private List<Long> withTail(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    if (digits.length() < TAIL) {
      return List.of();
    }
    List<?> alike =
        em.createNativeQuery(
                "SELECT DISTINCT debtor_id FROM debtor_contact WHERE phone_tail = ?1"
                    + " AND replaced_at IS NULL ORDER BY debtor_id LIMIT "
                    + ALIKE)
            .setParameter(1, digits.substring(digits.length() - TAIL))
            .getResultList();
    return alike.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Whether a debtor is reached there on the day; numbers are those of mobile phones. */
  public boolean isReached(long debtorId, ContactKind kind, String value, LocalDate day) {
    return records
        .contactOn(debtorId, kind, day)
        .filter(c -> same(debtorId, c, value, day))
        .isPresent();
  }

  private boolean same(long debtorId, String known, String value, LocalDate day) {
    if (known.equalsIgnoreCase(value)) {
      return true;
    }
    String country = records.addressOn(debtorId, day).map(PostalAddress::country).orElse(null);
    return MobileNumber.of(known, country).filter(value::equals).isPresent();
  }
}
