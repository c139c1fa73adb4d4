package org.saldo.creditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.CurrentActor;

/** Creditors in the caller's scope and their terms. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Creditors {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;

  public List<CreditorView> inScope() {
    return em.createQuery("SELECT c FROM Creditor c ORDER BY c.name, c.id", Creditor.class)
        .getResultStream()
        .map(Creditor::view)
        .filter(c -> actor.scope().covers(c.id()))
        .toList();
  }

  public Optional<CreditorView> byKey(String key) {
    return em.createQuery("SELECT c FROM Creditor c WHERE c.key = :key", Creditor.class)
        .setParameter("key", key)
        .getResultStream()
        .map(Creditor::view)
        .filter(c -> actor.scope().covers(c.id()))
        .findFirst();
  }

  /**
   * The creditor of something that the caller was let through to; without a look at scopes.
   *
   * @throws IllegalArgumentException if there is no such creditor
   */
  public CreditorView known(long id) {
    Creditor creditor = em.find(Creditor.class, id);
    if (creditor == null) {
      throw new IllegalArgumentException("no creditor " + id);
    }
    return creditor.view();
  }

  public Optional<CreditorView> byId(long id) {
    return Optional.ofNullable(em.find(Creditor.class, id))
        .map(Creditor::view)
        .filter(c -> actor.scope().covers(c.id()));
  }

  /** The country whose law a creditor's claims follow, ISO 3166 code of two letters. */
  public String country(long creditorId) {
    return em.find(Creditor.class, creditorId).view().data().country();
  }

  /** The currency of a creditor's books, whoever asks. */
  public String currencyOf(long creditorId) {
    return em.find(Creditor.class, creditorId).view().data().currency();
  }

  /**
   * The terms in force on a day: the latest recorded of the latest valid; empty before the first.
   */
  public Optional<Terms> termsOn(long creditorId, LocalDate day) {
    return versions(creditorId).stream()
        .map(TermsVersion::terms)
        .filter(t -> !t.validFrom().isAfter(day))
        .findFirst();
  }

  /** Every version of the terms, newest validity first, within it the latest recorded first. */
  public List<TermsVersion> versions(long creditorId) {
    return em.createQuery(
            "SELECT t FROM CreditorTerms t WHERE t.creditorId = :id"
                + " ORDER BY t.validFrom DESC, t.recordedAt DESC, t.id DESC",
            CreditorTerms.class)
        .setParameter("id", creditorId)
        .getResultStream()
        .map(CreditorTerms::version)
        .toList();
  }
}
