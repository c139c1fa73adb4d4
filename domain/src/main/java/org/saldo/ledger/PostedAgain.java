package org.saldo.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.money.Money;

/** Reads from the lines of an event's first entry what was to be posted. */
final class PostedAgain {

  private static final class Flexfields {
    static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());
  }

  /**
   * A line as it stands in the ledger.
   *
   * @param minor debit positive, credit negative
   * @param amount null on old lines
   */
  record Line(
      String account,
      long minor,
      Component component,
      Long receivableId,
      String flexfields,
      AmountKind amount) {}

  /** The head of an event. */
  record Event(
      long creditorId,
      EventKind kind,
      LocalDate valueOn,
      String reference,
      Long caseFileId,
      String currency) {}

  private PostedAgain() {}

  /**
   * The posting that the rule placed on these lines; empty when a line does not say which amount it
   * places and the rule leaves that open.
   */
  static Optional<Posting> of(Event event, RuleVersion rule, List<Line> lines) {
    List<Posting.Amount> amounts = new ArrayList<>();
    Set<String> written =
        rule.head().flexfields().stream().map(RuleFlexfield::name).collect(Collectors.toSet());
    for (Line line : lines) {
      Map<String, String> keys = keys(line.flexfields());
      BigDecimal rate = rate(keys.get("taxRate"));
      Optional<RuleLine> placed = placed(rule, line, rate);
      if (placed.isEmpty()) {
        return Optional.empty();
      }
      boolean debit = placed.get().side() == Side.DEBIT;
      keys.keySet().removeAll(written);
      amounts.add(
          new Posting.Amount(
              placed.get().amount(),
              Money.ofMinor(debit ? line.minor() : -line.minor(), event.currency()),
              rate,
              line.receivableId(),
              keys));
    }
    return Optional.of(
        new Posting(
            event.creditorId(),
            event.kind(),
            event.valueOn(),
            event.reference(),
            event.caseFileId(),
            null,
            event.currency(),
            amounts));
  }

  private static Optional<RuleLine> placed(RuleVersion rule, Line line, BigDecimal rate) {
    List<RuleLine> lines = rule.lines(1);
    if (line.amount() != null) {
      return Placement.lineFor(lines, line.amount(), rate);
    }
    List<RuleLine> possible =
        lines.stream()
            .filter(l -> l.account().equals(line.account()) && l.component() == line.component())
            .filter(l -> l.equals(Placement.lineFor(lines, l.amount(), rate).orElse(null)))
            .toList();
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  private static BigDecimal rate(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Map<String, String> keys(String json) {
    Map<String, String> keys = new HashMap<>();
    if (json != null) {
      try (JsonReader reader = Flexfields.JSON.createReader(new StringReader(json))) {
        JsonObject object = reader.readObject();
        object.forEach((name, value) -> keys.put(name, ((JsonString) value).getString()));
      }
    }
    return keys;
  }
}
