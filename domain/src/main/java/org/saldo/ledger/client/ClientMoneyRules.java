package org.saldo.ledger.client;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.RuleLine;
import org.saldo.ledger.RuleVersion;
import org.saldo.ledger.Side;

/**
 * The further entries by which money received is client money (standards 5.2 no. 19): trust account
 * against what is owed to the creditor, for each way by which money comes; what goes back the other
 * way. A payment in another currency moves where its money is booked, in its own currency.
 */
public final class ClientMoneyRules {

  private static final Set<AmountKind> MONEY =
      EnumSet.of(
          AmountKind.RECEIVED_BANK,
          AmountKind.RECEIVED_CARD,
          AmountKind.RECEIVED_CASH,
          AmountKind.RECEIVED_AGENCY,
          AmountKind.RECEIVED_OTHER);

  /** Whether money comes; else it goes. */
  private static final Map<EventKind, Boolean> COMES =
      Map.of(
          EventKind.PAYMENT_RECEIVED, true,
          EventKind.CURRENCY_RECEIVED, true,
          EventKind.PAYMENT_RETURNED, false,
          EventKind.PAYMENT_REVERSED, false,
          EventKind.PAYMENT_REFUNDED, false,
          EventKind.CURRENCY_RETURNED, false);

  private ClientMoneyRules() {}

  /** Whether rules of the kind say whose money it is. */
  static boolean concerns(EventKind kind) {
    return kind == EventKind.OWN_FEE_TAKEN || COMES.containsKey(kind);
  }

  /** Whether a rule moves money to the trust account or from there. */
  static boolean moves(RuleVersion rule, ClientAccounts accounts) {
    return rule.lines().stream()
        .anyMatch(line -> line.entry() > 1 && line.account().equals(accounts.held()));
  }

  /** The lines of a rule with the further entry of client money. */
  public static List<RuleLine> with(RuleVersion rule, ClientAccounts accounts) {
    List<RuleLine> lines = new ArrayList<>(rule.lines());
    int entry = Math.max(1, rule.entries()) + 1;
    if (rule.kind() == EventKind.OWN_FEE_TAKEN) {
      // The fee leaves the trust account with the event: what stays there is the creditor's.
      add(lines, entry, AmountKind.CLIENT_OWED, accounts.own(), accounts.held());
      return lines;
    }
    boolean comes = COMES.get(rule.kind());
    for (AmountKind amount : rule.kind().amounts()) {
      if (MONEY.contains(amount)) {
        add(
            lines,
            entry,
            amount,
            comes ? accounts.held() : accounts.owed(),
            comes ? accounts.owed() : accounts.held());
      }
    }
    return lines;
  }

  private static void add(
      List<RuleLine> lines, int entry, AmountKind amount, String debit, String credit) {
    lines.add(new RuleLine(entry, amount, Side.DEBIT, debit, null, null));
    lines.add(new RuleLine(entry, amount, Side.CREDIT, credit, null, null));
  }
}
