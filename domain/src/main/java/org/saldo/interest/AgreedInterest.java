package org.saldo.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.saldo.creditor.ClaimKind;

/** The interest terms of creditors with all their versions. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class AgreedInterest {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Every version, by kind of claim, the latest validity and record first. */
  public List<InterestTermsVersion> versions(long creditorId) {
    return em.createQuery(
            "SELECT t FROM TermsRecord t WHERE t.creditorId = :creditor"
                + " ORDER BY t.claimKind, t.validFrom DESC, t.recordedAt DESC, t.id DESC",
            TermsRecord.class)
        .setParameter("creditor", creditorId)
        .getResultStream()
        .map(TermsRecord::version)
        .toList();
  }

  /**
   * The terms for claims that began to be owed on a day: the latest valid, among equals the latest
   * recorded; no interest where nothing was ever said.
   */
  public InterestTerms on(long creditorId, ClaimKind claimKind, LocalDate day) {
    return in(versions(creditorId), claimKind, day);
  }

  /** The same out of {@link #versions}. */
  public static InterestTerms in(
      List<InterestTermsVersion> versions, ClaimKind claimKind, LocalDate day) {
    return versions.stream()
        .map(InterestTermsVersion::terms)
        .filter(t -> t.claimKind() == claimKind && !t.validFrom().isAfter(day))
        .findFirst()
        .orElseGet(() -> InterestTerms.none(claimKind));
  }
}
