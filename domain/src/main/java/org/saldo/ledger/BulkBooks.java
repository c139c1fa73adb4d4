package org.saldo.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saldo.identity.BulkWriter;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.ledger.rule.RuleHead;

/** Accounts and posting rules of all creditors, read once; they hold for the whole load. */
public final class BulkBooks {

  private final Map<Long, Map<String, Long>> accounts = new HashMap<>();
  private final Map<Long, List<RuleVersion>> rules = new HashMap<>();

  private BulkBooks() {}

  public static BulkBooks read(Connection connection) throws SQLException {
    BulkBooks books = new BulkBooks();
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT creditor_id, number, id FROM ledger_account");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        books
            .accounts
            .computeIfAbsent(row.getLong("creditor_id"), creditor -> new HashMap<>())
            .put(row.getString("number"), row.getLong("id"));
      }
    }
    Map<Long, List<RuleLine>> lines = lines(connection);
    // The order in which PostingRules takes the first that holds.
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT id, creditor_id, event_kind, rule_key, priority, conditions, flexfields,"
                    + " ended, valid_from, recorded_at, recorded_by, reason"
                    + " FROM posting_rule ORDER BY valid_from DESC, recorded_at DESC, id DESC");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        books
            .rules
            .computeIfAbsent(row.getLong("creditor_id"), creditor -> new ArrayList<>())
            .add(
                new RuleVersion(
                    row.getLong("id"),
                    EventKind.valueOf(row.getString("event_kind")),
                    head(row),
                    row.getObject("valid_from", LocalDate.class),
                    lines.getOrDefault(row.getLong("id"), List.of()),
                    row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString("recorded_by"),
                    row.getString("reason")));
      }
    }
    return books;
  }

  private static Map<Long, List<RuleLine>> lines(Connection connection) throws SQLException {
    Map<Long, List<RuleLine>> lines = new HashMap<>();
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT posting_rule_id, entry_no, amount, side, account_number, component, rate_percent"
                    + " FROM posting_rule_line ORDER BY posting_rule_id, line_no");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String component = row.getString("component");
        BigDecimal rate = row.getBigDecimal("rate_percent");
        lines
            .computeIfAbsent(row.getLong("posting_rule_id"), rule -> new ArrayList<>())
            .add(
                new RuleLine(
                    row.getInt("entry_no"),
                    AmountKind.valueOf(row.getString("amount")),
                    Side.valueOf(row.getString("side")),
                    row.getString("account_number"),
                    component == null ? null : Component.valueOf(component),
                    rate));
      }
    }
    return lines;
  }

  /** A journal for one transaction. */
  public BulkLedger journal(BulkWriter writer) {
    return new BulkLedger(writer, this);
  }

  private static RuleHead head(ResultSet row) throws SQLException {
    return new RuleHead(
        row.getString("rule_key"),
        row.getInt("priority"),
        RuleCondition.read(row.getString("conditions")),
        RuleFlexfield.read(row.getString("flexfields")),
        row.getBoolean("ended"));
  }

  List<Placement> place(Posting posting, RuleVersion rule) {
    return Placement.of(posting, rule, facts(posting), accounts(posting.creditorId()));
  }

  RuleVersion rule(Posting posting) {
    List<RuleVersion> versions =
        rules.getOrDefault(posting.creditorId(), List.of()).stream()
            .filter(r -> r.kind() == posting.kind())
            .toList();
    return RuleChoice.first(RuleChoice.candidates(versions, posting.occurredOn()), facts(posting))
        .orElseThrow(() -> Placement.missing(posting, posting.kind().name()));
  }

  /** What is loaded in bulk is not there yet to be asked: such rules are for what comes later. */
  private static EventFacts facts(Posting posting) {
    return new EventFacts(
        posting,
        () -> {
          throw new IllegalStateException(
              posting.kind() + " " + posting.reference() + " has a rule that asks for its case");
        });
  }

  private Map<String, Long> accounts(long creditorId) {
    return accounts.getOrDefault(creditorId, Map.of());
  }
}
