package org.saldo.ledger.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saldo.ledger.AccountKind;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.Posting;
import org.saldo.ledger.fiscal.FiscalYear;
import org.saldo.money.Money;

/** Carries what a year earned and cost to the account of its result, per currency. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class YearEnd {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Ledger ledger;

  /**
   * Balances of income and expenses by the end of a closed day, of all that was booked up to it.
   * What earlier years carried was booked since, so these are the year's alone.
   */
  List<CarriedBalance> balances(long creditorId, LocalDate day) {
    List<CarriedBalance> balances = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT a.id, a.number, a.name, a.kind, l.currency, SUM(l.debit_minor - l.credit_minor)"
                    + " FROM ledger_day d JOIN journal_entry e ON e.creditor_id = d.creditor_id"
                    + " AND e.entry_no <= d.last_no JOIN posting_line l ON l.journal_entry_id = e.id"
                    + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                    + " WHERE d.creditor_id = ?1 AND d.day_on = ?2 AND a.kind IN ('INCOME', 'EXPENSE')"
                    + " GROUP BY a.id, a.number, a.name, a.kind, l.currency"
                    + " HAVING SUM(l.debit_minor - l.credit_minor) <> 0 ORDER BY l.currency, a.number")
            .setParameter(1, creditorId)
            .setParameter(2, day)
            .getResultList()) {
      Object[] row = (Object[]) each;
      balances.add(
          new CarriedBalance(
              Columns.number(row[0]),
              (String) row[1],
              (String) row[2],
              AccountKind.valueOf((String) row[3]),
              Money.ofMinor(Columns.number(row[5]), (String) row[4])));
    }
    return balances;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void carry(long creditorId, FiscalYear year) {
    Map<String, Map<Long, Long>> byCurrency = new TreeMap<>();
    for (CarriedBalance each : balances(creditorId, year.lastOn())) {
      byCurrency
          .computeIfAbsent(each.balance().currency(), currency -> new LinkedHashMap<>())
          .put(each.accountId(), each.balance().minor());
    }
    byCurrency.forEach((currency, balances) -> carry(creditorId, year, currency, balances));
  }

  private void carry(long creditorId, FiscalYear year, String currency, Map<Long, Long> balances) {
    long rest = balances.values().stream().mapToLong(Long::longValue).sum();
    // What is left on the credit side of income and expenses was earned.
    Money result = Money.ofMinor(-rest, currency);
    ledger.carry(
        new Posting(
            creditorId,
            EventKind.RESULT_CARRIED,
            year.lastOn(),
            year.label(),
            null,
            null,
            currency,
            List.of(
                new Posting.Amount(AmountKind.RESULT, result, null, null, Map.of()),
                new Posting.Amount(AmountKind.CARRIED, result, null, null, Map.of()))),
        balances);
  }
}
