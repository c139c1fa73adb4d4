package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.actor.AccessGrants;
import org.saldo.actor.Roles;
import org.saldo.it.As;
import org.saldo.ledger.client.ClientBalance;
import org.saldo.ledger.client.ClientMoney;
import org.saldo.ledger.client.ClientMoneyDesk;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.ClientMoneyHistory;

/** What is received for another creditor is owed to that creditor, and nothing else is. */
class ClientMoneyIT extends ClosingTest {

  private static final BigDecimal VAT = BigDecimal.valueOf(19);

  @EJB private ClientMoneyDesk desk;
  @EJB private ClientMoneyHistory history;
  @EJB private AccessGrants grants;

  private long id;

  @BeforeEach
  void workForTheCreditor() throws Exception {
    id = creditorId(creditor);
    rigged("UPDATE creditor SET mode = 'SERVICE' WHERE id = " + id);
  }

  private ClientMoney look() {
    return As.anna(() -> desk.look(id)).orElseThrow();
  }

  private String setUp() {
    return code(As.anna(() -> desk.setUp(id, today(), "the agreement says so")));
  }

  private String payOut(String amount, String reference) {
    return code(As.anna(() -> desk.payOut(id, eur(amount), today(), reference)));
  }

  private String takeFee(String net, String reference) {
    return code(As.anna(() -> desk.takeFee(id, eur(net), VAT, today(), reference)));
  }

  private List<String> moves(String after) {
    return As.anna(() -> history.moves(creditor, after, 500)).stream()
        .peek(move -> assertThat(move.recordedBy()).isEqualTo("anna"))
        .map(
            move ->
                move.kind()
                    + " "
                    + move.reference()
                    + " "
                    + move.total().amount().toPlainString()
                    + " "
                    + move.vat().amount().toPlainString())
        .toList();
  }

  private List<List<Object>> balances() {
    return rows()
        .list(
            "SELECT a.number, SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id WHERE a.creditor_id = ?"
                + " AND a.number IN ('1200', '1210', '1592', '1776', '8500')"
                + " GROUP BY a.number ORDER BY a.number",
            id);
  }

  @Test
  void owesWhatComesInUntilItIsPaidOut() {
    assertThat(look().since()).isNull();
    assertThat(payOut("1.00", "early")).isEqualTo("client.money.unset");
    assertThat(setUp()).isEqualTo("done");
    assertThat(setUp()).isEqualTo("client.money.same");
    assertThat(look().since()).isEqualTo(today());
    RowResult row = aReceivable(creditor, "Rosa " + word());
    paid(row, "119.00");
    RowResult other = aReceivable(creditor, "Rosa " + word());
    CasePayment gone = paid(other, "119.00");
    assertThat(look().balances()).containsExactly(new ClientBalance(eur("238.00"), eur("238.00")));
    assertThat(giveBack(gone.id(), "0.00")).isEmpty();
    assertThat(look().balances()).containsExactly(new ClientBalance(eur("119.00"), eur("119.00")));
    assertThat(takeFee("101.00", "F-1")).isEqualTo("client.money.exceeds");
    assertThat(takeFee("10.00", "F-1")).isEqualTo("done");
    assertThat(takeFee("10.00", "F-1")).isEqualTo("client.money.known");
    assertThat(payOut("107.11", "P-1")).isEqualTo("client.money.exceeds");
    assertThat(payOut("0.00", "P-1")).isEqualTo("client.money.amount");
    assertThat(payOut("107.10", " ")).isEqualTo("client.money.reference");
    assertThat(code(As.anna(() -> desk.payOut(id, eur("107.10"), today().minusDays(1), "P-1"))))
        .isEqualTo("client.money.before");
    assertThat(payOut("107.10", "P-1")).isEqualTo("done");
    assertThat(look().balances()).containsExactly(new ClientBalance(eur("0.00"), eur("0.00")));
    assertThat(moves(null))
        .containsExactly("CLIENT_MONEY_PAID_OUT P-1 107.10 0.00", "OWN_FEE_TAKEN F-1 11.90 1.90");
    String cursor = As.anna(() -> history.moves(creditor, null, 1)).get(0).cursor();
    assertThat(moves(cursor)).containsExactly("OWN_FEE_TAKEN F-1 11.90 1.90");
    assertThat(balances())
        .extracting(balance -> balance.get(0) + " " + balance.get(1))
        .containsExactly("1200 13090", "1210 0", "1592 0", "1776 -3990", "8500 -1000");
    close(today());
    assertThat(findings()).isEmpty();
    assertThat(days()).hasSize(1);
    requireVerified();
  }

  @Test
  void holdsTheDayWhenItIsNotWhatIsOwed() throws Exception {
    assertThat(setUp()).isEqualTo("done");
    RowResult row = aReceivable(creditor, "Rosa " + word());
    paid(row, "119.00");
    // A rule of its own that forgets whose money it is.
    rigged(
        "UPDATE posting_line l JOIN ledger_account a ON a.id = l.ledger_account_id"
            + " JOIN ledger_account o ON o.creditor_id = a.creditor_id AND o.number = '1792'"
            + " SET l.ledger_account_id = o.id WHERE a.number = '1592' AND a.creditor_id = "
            + id);
    close(today());
    assertThat(findings()).anySatisfy(f -> assertThat(f).startsWith("CLIENT_MONEY"));
    assertThat(days()).isEmpty();
    rigged(
        "UPDATE posting_line l JOIN ledger_account a ON a.id = l.ledger_account_id"
            + " JOIN ledger_account o ON o.creditor_id = a.creditor_id AND o.number = '1592'"
            + " SET l.ledger_account_id = o.id WHERE a.number = '1792' AND a.creditor_id = "
            + id);
    close(today());
    assertThat(days()).hasSize(1);
  }

  @Test
  void isForThoseWhoWorkForOthersAndMaySayIt() throws Exception {
    String user = "of-another-" + word();
    assertThat(As.adam(() -> grants.grant(user, creditorId("linde")))).isEmpty();
    Set<String> accountant = Set.of(Roles.ACCOUNTANT);
    assertThat(As.user(user, accountant, () -> desk.look(id))).isEmpty();
    assertThat(As.user(user, accountant, () -> history.moves(creditor, null, 10))).isEmpty();
    assertThat(code(As.user(user, accountant, () -> desk.setUp(id, today(), "x"))))
        .isEqualTo("creditor.unknown");
    assertThat(code(As.user(user, accountant, () -> desk.payOut(id, eur("1.00"), today(), "x"))))
        .isEqualTo("creditor.unknown");
    assertThat(code(As.anna(() -> desk.setUp(id, today().plusDays(1), "x"))))
        .isEqualTo("client.money.day");
    assertThat(code(As.anna(() -> desk.setUp(id, today(), " ")))).isEqualTo("reason.missing");
    rigged("UPDATE creditor SET mode = 'OWN' WHERE id = " + id);
    assertThat(setUp()).isEqualTo("client.money.mode");
    assertThat(look().possible()).isFalse();
  }
}
