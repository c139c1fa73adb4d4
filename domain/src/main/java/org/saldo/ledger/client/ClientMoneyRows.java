package org.saldo.ledger.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/** Reads what the books say of client money. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ClientMoneyRows {

  private static final Set<String> MODES = Set.of("SERVICE", "COLLECTION");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  record Books(String key, String mode, ClientAccounts accounts) {

    boolean forOthers() {
      return MODES.contains(mode);
    }
  }

  Books books(long creditorId) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "SELECT k.creditor_key, k.mode, b.chart FROM creditor k"
                        + " JOIN ledger b ON b.creditor_id = k.id WHERE k.id = ?1")
                .setParameter(1, creditorId)
                .getSingleResult();
    return new Books((String) row[0], (String) row[1], ClientAccounts.of((String) row[2]));
  }

  /** By currency; none where neither account was ever touched. */
  List<ClientBalance> balances(long creditorId, ClientAccounts accounts) {
    List<ClientBalance> balances = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT l.currency, SUM(CASE WHEN a.number = ?2 THEN l.debit_minor - l.credit_minor"
                    + " ELSE 0 END), SUM(CASE WHEN a.number = ?3"
                    + " THEN l.credit_minor - l.debit_minor ELSE 0 END) FROM ledger_account a"
                    + " JOIN posting_line l ON l.ledger_account_id = a.id"
                    + " WHERE a.creditor_id = ?1 AND a.number IN (?2, ?3)"
                    + " GROUP BY l.currency ORDER BY l.currency")
            .setParameter(1, creditorId)
            .setParameter(2, accounts.held())
            .setParameter(3, accounts.owed())
            .getResultList()) {
      Object[] row = (Object[]) each;
      String currency = (String) row[0];
      balances.add(
          new ClientBalance(
              Money.ofMinor(((Number) row[1]).longValue(), currency),
              Money.ofMinor(((Number) row[2]).longValue(), currency)));
    }
    return balances;
  }

  /** Whether an event of a kind with a reference is in the books already. */
  boolean isKnown(long creditorId, EventKind kind, String reference) {
    return ((Number)
                em.createNativeQuery(
                        "SELECT COUNT(*) FROM business_event WHERE creditor_id = ?1 AND kind = ?2"
                            + " AND reference = ?3")
                    .setParameter(1, creditorId)
                    .setParameter(2, kind.name())
                    .setParameter(3, reference)
                    .getSingleResult())
            .longValue()
        > 0;
  }
}
