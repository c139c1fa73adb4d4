package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.Component;
import org.saldo.ledger.DryRunResult;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.RuleDraft;
import org.saldo.ledger.RuleLine;
import org.saldo.ledger.RuleVersion;
import org.saldo.ledger.Side;
import org.saldo.ledger.rule.FlexSource;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleField;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Problem;

/** Posting rules and dry runs as JSON. */
final class RuleJson {

  private RuleJson() {}

  static JsonObjectBuilder version(RuleVersion version) {
    RuleHead head = version.head();
    JsonArrayBuilder conditions = Json.createArrayBuilder();
    head.conditions()
        .forEach(
            c ->
                conditions.add(
                    Json.createObjectBuilder()
                        .add("field", c.field().name())
                        .add("values", Json.createArrayBuilder(c.values()))));
    JsonArrayBuilder flexfields = Json.createArrayBuilder();
    head.flexfields()
        .forEach(
            f ->
                flexfields.add(
                    Answers.text(
                        Json.createObjectBuilder()
                            .add("name", f.name())
                            .add("source", f.source().name()),
                        "constant",
                        f.constant())));
    JsonArrayBuilder lines = Json.createArrayBuilder();
    version.lines().forEach(l -> lines.add(line(l)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", version.kind().name())
            .add("key", head.key())
            .add("priority", head.priority())
            .add("from", version.validFrom().toString())
            .add("ended", head.ended())
            .add("conditions", conditions)
            .add("flexfields", flexfields)
            .add("lines", lines)
            .add("recordedAt", version.recordedAt().toString())
            .add("recordedBy", version.recordedBy());
    return Answers.text(json, "reason", version.reason());
  }

  private static JsonObjectBuilder line(RuleLine line) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("entry", line.entry())
            .add("amount", line.amount().name())
            .add("side", line.side().name())
            .add("account", line.account());
    Answers.text(json, "component", line.component());
    return Answers.text(
        json,
        "ratePercent",
        line.ratePercent() == null
            ? null
            : line.ratePercent().stripTrailingZeros().toPlainString());
  }

  static RuleDraft draft(JsonBody sent) {
    String key = sent.text("key");
    EventKind kind = sent.constant("kind", EventKind.class);
    if (kind == null) {
      throw new BadRequestException("kind is missing");
    }
    RuleHead head =
        new RuleHead(
            key == null ? RuleHead.DEFAULT_KEY : key,
            sent.absent("priority") ? 0 : Math.toIntExact(sent.number("priority")),
            sent.objects("conditions").stream().map(RuleJson::condition).toList(),
            sent.objects("flexfields").stream().map(RuleJson::flexfield).toList(),
            sent.flag("ended"));
    List<RuleLine> lines = sent.objects("lines").stream().map(RuleJson::line).toList();
    return new RuleDraft(kind, head, sent.day("from"), lines);
  }

  private static RuleCondition condition(JsonBody sent) {
    return new RuleCondition(needed(sent, "field", RuleField.class), sent.texts("values"));
  }

  private static RuleFlexfield flexfield(JsonBody sent) {
    return new RuleFlexfield(
        needed(sent, "name"), needed(sent, "source", FlexSource.class), sent.text("constant"));
  }

  private static RuleLine line(JsonBody sent) {
    String rate = sent.text("ratePercent");
    try {
      return new RuleLine(
          sent.absent("entry") ? 1 : Math.toIntExact(sent.number("entry")),
          needed(sent, "amount", AmountKind.class),
          needed(sent, "side", Side.class),
          needed(sent, "account"),
          sent.constant("component", Component.class),
          rate == null ? null : new BigDecimal(rate));
    } catch (NumberFormatException e) {
      throw new BadRequestException("ratePercent is a decimal string, not " + rate, e);
    }
  }

  private static String needed(JsonBody sent, String name) {
    if (sent.absent(name)) {
      throw new BadRequestException(name + " is missing");
    }
    return sent.text(name);
  }

  private static <E extends Enum<E>> E needed(JsonBody sent, String name, Class<E> type) {
    needed(sent, name);
    return sent.constant(name, type);
  }

  static JsonObject result(DryRunResult result, Locale locale) {
    JsonArrayBuilder sums = Json.createArrayBuilder();
    for (DryRunResult.Sum sum : result.sums()) {
      sums.add(
          Json.createObjectBuilder()
              .add("account", sum.account())
              .add("name", sum.name())
              .add("currency", sum.posted().currency())
              .add("posted", Answers.amount(sum.posted()))
              .add("would", Answers.amount(sum.would()))
              .add("difference", Answers.amount(sum.difference())));
    }
    JsonArrayBuilder samples = Json.createArrayBuilder();
    result.samples().forEach(s -> samples.add(sample(s, locale)));
    return Json.createObjectBuilder()
        .add("events", result.events())
        .add("changed", result.changed())
        .add("refused", result.refused())
        .add("unknown", result.unknown())
        .add("sums", sums)
        .add("samples", samples)
        .build();
  }

  private static JsonObjectBuilder sample(DryRunResult.Sample sample, Locale locale) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("entry", sample.entry().toString())
            .add("entryNo", sample.entryNo())
            .add("on", sample.valueOn().toString())
            .add("posted", lines(sample.posted()))
            .add("would", lines(sample.would()));
    Answers.text(json, "reference", sample.reference());
    return sample.refusal() == null
        ? json
        : json.add("refusal", Problem.error(sample.refusal(), locale));
  }

  private static JsonArrayBuilder lines(List<DryRunResult.Line> lines) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    lines.forEach(
        l ->
            json.add(
                Json.createObjectBuilder()
                    .add("entry", l.entry())
                    .add("account", l.account())
                    .add("amount", Answers.amount(l.amount()))
                    .add("currency", l.amount().currency())));
    return json;
  }
}
