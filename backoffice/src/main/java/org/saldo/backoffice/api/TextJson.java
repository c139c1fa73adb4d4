package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.saldo.correspondence.TextPreview;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.SmsLength;
import org.saldo.correspondence.template.TemplateText;
import org.saldo.correspondence.template.TemplateView;
import org.saldo.correspondence.template.TextForm;
import org.saldo.correspondence.template.TextVersion;
import org.saldo.correspondence.template.VersionedText;
import org.saldo.law.LawFinding;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Problem;

/** Templates and their texts as JSON. */
final class TextJson {

  private TextJson() {}

  static JsonObjectBuilder template(TemplateView template) {
    JsonArrayBuilder places = Json.createArrayBuilder();
    template.purpose().places().forEach(places::add);
    JsonObjectBuilder json = Json.createObjectBuilder().add("key", template.key());
    return Answers.text(json, "name", template.name())
        .add("purpose", template.purpose().name())
        .add("places", places)
        .add("waiting", template.waiting());
  }

  static JsonObjectBuilder inForce(TextForm form, VersionedText text) {
    return words(Json.createObjectBuilder().add("form", form.name()), text.text())
        .add("version", text.version())
        .add("shipped", text.version() == 1);
  }

  static JsonObjectBuilder version(TextVersion text) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", text.id().toString())
            .add("template", text.template())
            .add("version", text.version());
    Answers.text(json, "creditor", text.creditor())
        .add("language", text.language())
        .add("form", text.form().name())
        .add("withdrawal", text.text() == null);
    if (text.text() != null) {
      words(json, text.text());
    }
    json.add("validFrom", text.validFrom().toString())
        .add("state", text.state().name())
        .add("revision", text.revision());
    Answers.text(json, "decidedAt", text.decidedAt());
    Answers.text(json, "decidedBy", text.decidedBy());
    Answers.text(json, "decision", text.decision());
    return RecordJson.by(json, text.recordedAt(), text.recordedBy(), text.reason());
  }

  private static JsonObjectBuilder words(JsonObjectBuilder json, TemplateText text) {
    return json.add("subject", text.subject())
        .add("opening", text.opening())
        .add("closing", text.closing())
        .add("statement", text.statement());
  }

  static NewText wanted(String template, JsonBody sent) {
    return new NewText(
        template,
        sent.text("creditor"),
        sent.text("language"),
        sent.constant("form", TextForm.class),
        sent.flag("withdrawal")
            ? null
            : new TemplateText(
                sent.text("subject"),
                sent.text("opening"),
                sent.text("closing"),
                sent.flag("statement")),
        sent.day("validFrom"),
        sent.text("reason"));
  }

  static JsonObject preview(TextPreview preview, List<LawFinding> findings, Locale locale) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    Answers.text(json, "to", preview.to());
    Answers.text(json, "subject", preview.subject());
    JsonArrayBuilder paragraphs = Json.createArrayBuilder();
    preview.paragraphs().forEach(paragraphs::add);
    json.add("paragraphs", paragraphs);
    SmsLength sms = preview.sms();
    if (sms != null) {
      json.add(
          "sms",
          Json.createObjectBuilder()
              .add("unicode", sms.unicode())
              .add("units", sms.units())
              .add("parts", sms.parts())
              .add("cost", SmsJson.cost(preview.cost())));
    }
    JsonArrayBuilder law = Json.createArrayBuilder();
    for (LawFinding finding : findings) {
      law.add(
          Json.createObjectBuilder()
              .add("topic", finding.topic().name())
              .add("severity", finding.severity().name())
              .add("message", Problem.message(finding.refusal(), locale)));
    }
    return json.add("law", law).build();
  }
}
