package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.saldo.incoming.IncomingDesk;
import org.saldo.reporting.IncomingRow;
import org.saldo.reporting.IncomingSheet;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** What came in as REST shows it. What strangers wrote is plain text. */
final class IncomingJson {

  private IncomingJson() {}

  static JsonObjectBuilder row(IncomingRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("version", row.version())
            .add("source", row.source().name())
            .add("channel", row.channel().name())
            .add("nature", row.nature().name())
            .add("state", row.state().name());
    Answers.text(json, "sender", row.sender());
    Answers.text(json, "senderName", row.senderName());
    Answers.text(json, "subject", row.subject());
    json.add("receivedOn", row.receivedOn().toString()).add("takenAt", row.takenAt().toString());
    Answers.text(json, "creditor", row.creditorKey());
    Answers.text(json, "caseFile", row.caseNumber());
    return Answers.text(json, "reason", row.reason());
  }

  static JsonObjectBuilder sheet(
      IncomingSheet sheet, Iterable<IncomingDesk.Candidate> candidates, Locale locale) {
    JsonObjectBuilder json = row(sheet.row());
    Answers.text(json, "text", sheet.text());
    Answers.text(json, "note", sheet.note());
    Answers.text(json, "sentAt", sheet.sentAt());
    if (sheet.report() == null) {
      json.addNull("report");
    } else {
      json.add(
          "report",
          Json.createObjectBuilder()
              .add("action", sheet.report().action().name())
              .add("status", sheet.report().exactStatus())
              .add("said", sheet.report().said()));
    }
    Answers.text(json, "decidedAt", sheet.decidedAt());
    Answers.text(json, "decidedBy", sheet.decidedBy());
    Answers.text(json, "decisionReason", sheet.decisionReason());
    Answers.text(json, "erasedAt", sheet.erasedAt());
    JsonArrayBuilder findings = Json.createArrayBuilder();
    sheet.findings().forEach(f -> findings.add(Problem.error(f, locale)));
    JsonArrayBuilder files = Json.createArrayBuilder();
    sheet.files().forEach(f -> files.add(file(f, locale)));
    JsonArrayBuilder proposed = Json.createArrayBuilder();
    for (IncomingDesk.Candidate candidate : candidates) {
      proposed.add(
          Json.createObjectBuilder()
              .add("caseFile", candidate.caseNumber())
              .add("reason", candidate.reason().name()));
    }
    return json.add("findings", findings).add("files", files).add("candidates", proposed);
  }

  private static JsonObjectBuilder file(IncomingSheet.Item file, Locale locale) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", file.id().toString()).add("name", file.name());
    Answers.text(json, "mediaType", file.mediaType());
    JsonArrayBuilder why = Json.createArrayBuilder();
    file.refusals().forEach(r -> why.add(Problem.error(r, locale)));
    return json.add("bytes", file.bytes())
        .add("original", file.original())
        .add("state", file.state().name())
        .add("refusals", why);
  }
}
