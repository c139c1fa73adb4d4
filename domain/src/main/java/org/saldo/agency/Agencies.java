package org.saldo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Agencies, and what is agreed with them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class Agencies {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  public List<AgencyView> all() {
    return em.createQuery("SELECT a FROM Agency a ORDER BY a.name, a.id", Agency.class)
        .getResultStream()
        .map(Agency::view)
        .toList();
  }

  public Optional<AgencyView> byKey(String key) {
    return em.createQuery("SELECT a FROM Agency a WHERE a.key = :key", Agency.class)
        .setParameter("key", key)
        .getResultStream()
        .map(Agency::view)
        .findFirst();
  }

  public AgencyView byId(long id) {
    Agency agency = em.find(Agency.class, id);
    if (agency == null) {
      throw new IllegalArgumentException("there is no agency " + id);
    }
    return agency.view();
  }

  public List<Member> members(long agencyId) {
    return em.createQuery(
            "SELECT m FROM AgencyMember m WHERE m.agencyId = :agency ORDER BY m.userName",
            AgencyMember.class)
        .setParameter("agency", agencyId)
        .getResultStream()
        .map(AgencyMember::view)
        .toList();
  }

  /** The agreement by which a creditor hands over on a day; empty when there is none. */
  public Optional<AgreementVersion> agreementOn(long creditorId, LocalDate day) {
    return em.createQuery(
            "SELECT g FROM AgencyAgreement g WHERE g.creditorId = :creditor AND g.validFrom <= :day"
                + " ORDER BY g.validFrom DESC, g.recordedAt DESC, g.id DESC",
            AgencyAgreement.class)
        .setParameter("creditor", creditorId)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .map(AgencyAgreement::version)
        .findFirst();
  }

  /** The agreement that a placement was made under. */
  public AgreementVersion agreement(long id) {
    return em.find(AgencyAgreement.class, id).version();
  }
}
