package org.saldo.ledger.chart;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.identity.Keys;
import org.saldo.ledger.AccountView;

/** The accounts of the creditors' charts. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Accounts {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;

  /** The numbers of all accounts. */
  public Set<String> numbers(long creditorId) {
    return numbers("SELECT a.number FROM LedgerAccount a WHERE a.creditorId = :c", creditorId);
  }

  /** The numbers that a new rule may name. */
  public Set<String> openNumbers(long creditorId) {
    return numbers(
        "SELECT a.number FROM LedgerAccount a WHERE a.creditorId = :c AND a.closed = FALSE",
        creditorId);
  }

  private Set<String> numbers(String query, long creditorId) {
    return new HashSet<>(
        em.createQuery(query, String.class).setParameter("c", creditorId).getResultList());
  }

  /** Adds an account; the caller has seen that the chart has none with its number. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long add(long creditorId, AccountView account) {
    long id = keys.next();
    em.persist(new LedgerAccount(id, creditorId, account));
    return id;
  }

  List<LedgerAccount> all(long creditorId) {
    return em.createQuery(
            "SELECT a FROM LedgerAccount a WHERE a.creditorId = :creditor ORDER BY a.number",
            LedgerAccount.class)
        .setParameter("creditor", creditorId)
        .getResultList();
  }

  Optional<LedgerAccount> find(long creditorId, String number) {
    return em.createQuery(
            "SELECT a FROM LedgerAccount a WHERE a.creditorId = :creditor AND a.number = :number",
            LedgerAccount.class)
        .setParameter("creditor", creditorId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }
}
