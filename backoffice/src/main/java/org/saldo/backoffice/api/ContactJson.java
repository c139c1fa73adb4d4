package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import org.saldo.correspondence.contact.ContactRuleVersion;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.HoldingRule;
import org.saldo.correspondence.contact.NewContactRule;
import org.saldo.creditor.CreditorView;
import org.saldo.debtor.ContactBlockView;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Contact rules and contact blocks as REST writes them. */
final class ContactJson {

  private ContactJson() {}

  /** What holds, and every rule with it. */
  static JsonObjectBuilder rules(
      Collection<HoldingRule> holding,
      List<ContactRuleVersion> versions,
      List<CreditorView> creditors) {
    return DatedRuleJson.list(
        holding, ContactJson::holding, versions, ContactJson::said, creditors);
  }

  private static JsonObjectBuilder holding(HoldingRule rule) {
    return Json.createObjectBuilder()
        .add("setting", rule.setting().name())
        .add("value", rule.value())
        .add("level", rule.level().name())
        .add("rule", rule.ruleId().toString())
        .add("since", rule.since().toString());
  }

  private static JsonObjectBuilder said(ContactRuleVersion v) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("setting", v.setting().name())
            .add("level", v.level().name());
    Answers.text(json, "segment", v.segment());
    return Answers.text(json, "value", v.value());
  }

  /** The rule that was sent; without a value it goes back to the more general one. */
  static NewContactRule rule(JsonBody sent) {
    return new NewContactRule(
        sent.constant("setting", ContactSetting.class),
        sent.text("value"),
        sent.day("validFrom"),
        sent.text("reason"));
  }

  static JsonArrayBuilder blocks(List<ContactBlockView> blocks) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    blocks.forEach(block -> items.add(block(block)));
    return items;
  }

  private static JsonObjectBuilder block(ContactBlockView block) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", block.id().toString()).add("version", block.version());
    Answers.text(json, "way", block.way());
    Answers.text(json.add("from", block.from().toString()), "until", block.until());
    json.add("reason", block.reason()).add("by", block.recordedBy());
    return Answers.text(json, "endedBy", block.endedBy()).add("holds", block.holds());
  }
}
