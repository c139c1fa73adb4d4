package org.saldo.reporting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimStatement;
import org.saldo.claim.ClaimStatements;
import org.saldo.debtor.DebtorKind;
import org.saldo.receivable.DefaultReason;
import org.saldo.receivable.ReceivableKind;

/** Puts the figures of the calculator beside what is known of the receivables. */
@ApplicationScoped
class StatementReader {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private ClaimStatements claims;
  @Inject private BusinessClock clock;

  /** Adds which cases are in reach of who asks. */
  interface Reach {
    Sql of(Sql sql);
  }

  /**
   * The statement of the one case that is meant, if it is in reach.
   *
   * @param condition on {@code c}, the case, ending in a place for the value
   * @param on key date; null for today
   */
  Optional<CaseStatement> statement(String condition, Object value, Reach reach, LocalDate on) {
    return head(condition, value, reach)
        .map(head -> statement(head, on == null ? clock.today() : on));
  }

  Optional<CaseStatement.Head> head(String condition, Object value, Reach reach) {
    Sql sql =
        Sql.of(
            "SELECT c.id, c.public_id, c.number, c.creditor_id, k.creditor_key, k.name creditor_name,"
                + " d.id debtor_key, d.number debtor_number, d.display_name, d.kind, d.language,"
                + " c.currency FROM case_file c JOIN creditor k ON k.id = c.creditor_id"
                + " JOIN debtor d ON d.id = c.debtor_id WHERE");
    return reach
        .of(sql.add(condition, value).add("AND"))
        .first(
            dataSource,
            r ->
                new CaseStatement.Head(
                    r.number("id"),
                    r.id("public_id"),
                    r.text("number"),
                    r.number("creditor_id"),
                    r.text("creditor_key"),
                    r.text("creditor_name"),
                    r.number("debtor_key"),
                    r.text("debtor_number"),
                    r.text("display_name"),
                    r.constant("kind", DebtorKind.class),
                    r.text("language"),
                    r.text("currency")));
  }

  private CaseStatement statement(CaseStatement.Head head, LocalDate on) {
    ClaimStatement claim =
        claims.on(
            new CaseRef(
                head.key(), head.creditorKey(), head.debtorKey(), head.number(), head.currency()),
            on);
    Map<Long, ClaimStatement.Item> figures =
        claim.items().stream()
            .collect(Collectors.toMap(ClaimStatement.Item::id, Function.identity()));
    boolean consumer = head.debtorKind() == DebtorKind.CONSUMER;
    List<CaseStatement.Item> items = new ArrayList<>();
    Sql.of(
            "SELECT id, public_id, number, kind, issued_on, due_on, gross_minor, prepaid_minor,"
                + " currency, default_reason FROM receivable WHERE case_file_id = ?"
                + " ORDER BY due_on, id",
            head.key())
        .list(dataSource, r -> item(r, figures.get(r.number("id")), consumer))
        .stream()
        .flatMap(Optional::stream)
        .filter(item -> !item.issuedOn().isAfter(on) || !item.claim().facts().isEmpty())
        .forEach(items::add);
    return new CaseStatement(head, items, claim);
  }

  /** Empty for one that was issued while the statement was made. */
  private static Optional<CaseStatement.Item> item(
      Sql.Row r, ClaimStatement.Item figures, boolean consumer) throws SQLException {
    if (figures == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CaseStatement.Item(
            r.id("public_id"),
            r.text("number"),
            r.constant("kind", ReceivableKind.class),
            r.day("issued_on"),
            r.day("due_on"),
            r.money("gross_minor", "currency"),
            r.money("prepaid_minor", "currency"),
            figures.defaultSince() == null
                ? null
                : r.constant("default_reason", DefaultReason.class),
            CaseStatement.Basis.of(figures.terms(), consumer),
            figures));
  }
}
