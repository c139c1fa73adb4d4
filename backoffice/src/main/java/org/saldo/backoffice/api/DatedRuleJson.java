package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.rule.RecordedRule;
import org.saldo.ui.rest.Answers;

/** Rules as dated data, whatever they say, as REST writes them. */
final class DatedRuleJson {

  private DatedRuleJson() {}

  /**
   * What holds, and every rule with it.
   *
   * @param said what a rule says, beside what all rules have
   */
  static <H, R extends RecordedRule> JsonObjectBuilder list(
      Collection<H> holding,
      Function<H, JsonObjectBuilder> held,
      List<R> rules,
      Function<R, JsonObjectBuilder> said,
      List<CreditorView> creditors) {
    Map<Long, String> keys =
        creditors.stream().collect(Collectors.toMap(CreditorView::id, CreditorView::key));
    JsonArrayBuilder holds = Json.createArrayBuilder();
    holding.forEach(each -> holds.add(held.apply(each)));
    JsonArrayBuilder items = Json.createArrayBuilder();
    rules.forEach(rule -> items.add(item(rule, said.apply(rule), keys)));
    return Answers.list(items, null).add("holding", holds);
  }

  /** Those that concern a creditor; all of them for no key and for one that is not known. */
  static <R extends RecordedRule> List<R> about(
      String creditor, List<CreditorView> known, List<R> rules) {
    Long chosen =
        known.stream()
            .filter(c -> c.key().equals(creditor))
            .map(CreditorView::id)
            .findFirst()
            .orElse(null);
    return RecordedRule.about(chosen, rules);
  }

  private static JsonObjectBuilder item(
      RecordedRule rule, JsonObjectBuilder said, Map<Long, String> keys) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", rule.id().toString()).addAll(said);
    return Answers.text(
            json, "creditor", rule.creditorId() == null ? null : keys.get(rule.creditorId()))
        .add("validFrom", rule.validFrom().toString())
        .add("recordedAt", rule.recordedAt().toString())
        .add("recordedBy", rule.recordedBy())
        .add("reason", rule.reason());
  }
}
