package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.chart.AccountRow;
import org.saldo.ledger.chart.ChartBook;

/**
 * What account numbers mean. One number may have several names where creditors keep different
 * charts: 1200 is a bank in SKR03 and receivables in SKR04.
 */
@RequestScoped
public class AccountNames {

  @EJB private ChartBook chart;
  @Inject private CreditorChoice creditors;

  private Map<String, Set<String>> names;

  /**
   * The names of an account, in alphabetical order.
   *
   * @param creditor key of the only creditor to ask, null or blank for all in scope
   */
  public Set<String> of(String number, String creditor) {
    if (names == null) {
      names = new TreeMap<>();
      for (CreditorView each : creditors.getAll()) {
        if (creditor == null || creditor.isBlank() || creditor.equals(each.key())) {
          for (AccountRow account : chart.accounts(each.id())) {
            names.computeIfAbsent(account.number(), n -> new TreeSet<>()).add(account.name());
          }
        }
      }
    }
    return names.getOrDefault(number, Set.of());
  }
}
