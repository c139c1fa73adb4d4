package org.saldo.ledger.client;

/**
 * The accounts of client money in a shipped chart.
 *
 * @param held trust account at a bank
 * @param owed what is owed to the creditor
 * @param own the operator's own bank account, to which its fee goes
 */
public record ClientAccounts(String held, String owed, String own) {

  public static final ClientAccounts SKR03 = new ClientAccounts("1210", "1592", "1200");
  public static final ClientAccounts SKR04 = new ClientAccounts("1810", "1374", "1800");

  static ClientAccounts of(String chart) {
    return chart.equals("SKR04") ? SKR04 : SKR03;
  }
}
