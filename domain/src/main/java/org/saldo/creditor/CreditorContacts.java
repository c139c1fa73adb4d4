package org.saldo.creditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who has a role at a creditor; for the system's own use, without a look at scopes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class CreditorContacts {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Whom to tell on a day; empty when nobody is known. */
  public Optional<CreditorContact> on(long creditorId, ContactRole role, LocalDate day) {
    return records(creditorId).stream()
        .filter(r -> r.contact().role() == role && !r.firstOn().isAfter(day))
        .findFirst()
        .map(CreditorContactRecord::contact)
        .filter(contact -> contact.email() != null);
  }

  /** Every record by role, the latest first. */
  List<CreditorContactVersion> versions(long creditorId, LocalDate today) {
    Set<ContactRole> seen = EnumSet.noneOf(ContactRole.class);
    return records(creditorId).stream()
        .map(r -> r.version(!r.firstOn().isAfter(today) && seen.add(r.contact().role())))
        .toList();
  }

  private List<CreditorContactRecord> records(long creditorId) {
    return em.createQuery(
            "SELECT c FROM CreditorContactRecord c WHERE c.creditorId = :creditor"
                + " ORDER BY c.role, c.firstOn DESC, c.id DESC",
            CreditorContactRecord.class)
        .setParameter("creditor", creditorId)
        .getResultList();
  }
}
