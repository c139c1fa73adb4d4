package org.saldo.ledger.client;

import java.time.LocalDate;
import java.util.List;

/**
 * Where client money of a creditor stands.
 *
 * @param possible whether the creditor's mode is SERVICE or COLLECTION
 * @param since value date from which money received is client money; null while no rule says so
 */
public record ClientMoney(
    boolean possible, LocalDate since, ClientAccounts accounts, List<ClientBalance> balances) {

  public ClientMoney {
    balances = List.copyOf(balances);
  }
}
