package org.saldo.reporting;

import static org.saldo.actor.Roles.DEBTOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.debtor.DebtorAccounts;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.payment.online.IntentState;

/** What debtors see of their online payments; another debtor's does not exist here. */
@Stateless
@RolesAllowed(DEBTOR)
public class DebtorPayments {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private DebtorAccounts accounts;

  private record Line(String receivable, Component component, Money amount) {}

  /** One payment; empty when it is none of the caller's. */
  public Optional<DebtorPayment> byId(UUID id) {
    return Sql.of(
            "SELECT i.public_id, c.public_id case_id, c.number case_number, k.name creditor_name,"
                + " i.state, i.amount_minor, i.refunded_minor, i.currency, i.failure, i.created_at,"
                + " i.payment_id, p.number, COALESCE(o.open_minor, 0) open_minor"
                + " FROM payment_intent i JOIN case_file c ON c.id = i.case_file_id"
                + " JOIN creditor k ON k.id = i.creditor_id"
                + " LEFT JOIN case_overview o ON o.case_file_id = i.case_file_id"
                + " LEFT JOIN payment p ON p.id = i.payment_id WHERE i.public_id = ? AND",
            id)
        .addIn("i.debtor_id", accounts.mine())
        .first(dataSource, this::payment);
  }

  private DebtorPayment payment(Sql.Row r) throws SQLException {
    Money amount = r.money("amount_minor", "currency");
    List<Line> lines = r.text("number") == null ? List.of() : lines(r.number("payment_id"));
    return new DebtorPayment(
        r.id("public_id"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("creditor_name"),
        r.constant("state", IntentState.class),
        amount,
        r.money("refunded_minor", "currency"),
        r.text("failure"),
        r.text("number"),
        r.instant("created_at"),
        lines.stream()
            .filter(line -> line.receivable() != null)
            .map(l -> new DebtorPayment.Part(l.receivable(), l.component(), l.amount()))
            .toList(),
        Money.sum(
            amount.currency(),
            lines.stream().filter(l -> l.receivable() == null).map(Line::amount).toList()),
        r.money("open_minor", "currency"));
  }

  private List<Line> lines(long paymentId) {
    return Sql.of(
            "SELECT r.number, a.component, SUM(a.amount_minor) amount_minor, p.currency"
                + " FROM allocation a"
                + " JOIN payment p ON p.id = a.payment_id"
                + " LEFT JOIN receivable r ON r.id = a.receivable_id"
                + " WHERE a.payment_id = ? GROUP BY r.number, a.component, p.currency"
                + " HAVING SUM(a.amount_minor) <> 0 ORDER BY MIN(a.id)",
            paymentId)
        .list(
            dataSource,
            r ->
                new Line(
                    r.text("number"),
                    r.text("component") == null ? null : r.constant("component", Component.class),
                    r.money("amount_minor", "currency")));
  }
}
