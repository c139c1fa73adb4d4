package org.saldo.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The words and marks of the mailbox; everything that came from outside is escaped. */
final class MailboxPage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  static String list(
      List<ReceivedMail> mails, List<SmsCentre.Taken> sms, List<PrintedBatches.Batch> batches) {
    StringBuilder page = begin("What Saldo sent");
    page.append("<h1>What Saldo sent</h1>\n<p>Nothing of this has left this machine.</p>\n")
        .append("<h2>E-mails (")
        .append(mails.size())
        .append(")</h2>\n");
    if (mails.isEmpty()) {
      page.append("<p class=\"empty\">No e-mail yet.</p>\n");
    } else {
      page.append("<ul class=\"list\">\n");
      for (ReceivedMail mail : mails) {
        page.append("<li><a href=\"/mail/")
            .append(escaped(mail.id()))
            .append("\">")
            .append(escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject()))
            .append("</a><span>")
            .append(escaped(mail.to()))
            .append("</span><time>")
            .append(time(mail.receivedAt()))
            .append("</time></li>\n");
      }
      page.append("</ul>\n");
    }
    page.append("<h2>SMS (").append(sms.size()).append(")</h2>\n");
    if (sms.isEmpty()) {
      page.append("<p class=\"empty\">No SMS yet.</p>\n");
    } else {
      page.append("<ul class=\"list\">\n");
      for (int i = sms.size() - 1; i >= 0; i--) {
        page.append("<li>")
            .append(linked(sms.get(i).text()))
            .append("<span>")
            .append(escaped(sms.get(i).to()))
            .append(" · ")
            .append(sms.get(i).part())
            .append("</span>");
        answer(page, sms.get(i).to());
        page.append("</li>\n");
      }
      page.append("</ul>\n");
    }
    page.append("<h2>Letters, in batches for the printer (")
        .append(batches.size())
        .append(")</h2>\n");
    if (batches.isEmpty()) {
      page.append("<p class=\"empty\">No letter yet.</p>\n");
    } else {
      page.append("<ul class=\"list\">\n");
      batches.forEach(batch -> batch(page, batch));
      page.append("</ul>\n");
    }
    return end(page);
  }

  /** A form to answer as whoever got it; the SMS goes to Saldo by the real protocol. */
  private static void answer(StringBuilder page, String as) {
    page.append("<form method=\"post\" action=\"/sms-answer\" accept-charset=\"utf-8\">")
        .append("<input type=\"hidden\" name=\"from\" value=\"")
        .append(escaped(as))
        .append("\"><input name=\"text\" required maxlength=\"1000\" autocomplete=\"off\"")
        .append(" aria-label=\"Answer as ")
        .append(escaped(as))
        .append("\" placeholder=\"Answer as this debtor\"> <button>Send</button></form>");
  }

  private static void batch(StringBuilder page, PrintedBatches.Batch batch) {
    page.append("<li>");
    for (String file : batch.files()) {
      page.append("<a href=\"/batch/")
          .append(escaped(file))
          .append("\">")
          .append(escaped(file))
          .append("</a> ");
    }
    page.append("<time>").append(time(batch.printedAt())).append("</time></li>\n");
  }

  static String mail(ReceivedMail mail) {
    StringBuilder page = begin(mail.subject());
    page.append("<p><a href=\"/\">All messages</a></p>\n<h1>")
        .append(escaped(mail.subject()))
        .append("</h1>\n<dl>\n");
    fact(page, "From", mail.from());
    fact(page, "To", mail.to());
    fact(page, "Received", time(mail.receivedAt()));
    fact(page, "Key", mail.key());
    page.append("</dl>\n<h2>Text</h2>\n<pre class=\"text\">")
        .append(linked(mail.text()))
        .append("</pre>\n");
    if (!mail.html().isEmpty()) {
      page.append("<h2>HTML</h2>\n<iframe sandbox title=\"The message as HTML\" src=\"/html/")
          .append(escaped(mail.id()))
          .append("\"></iframe>\n");
    }
    if (!mail.files().isEmpty()) {
      page.append("<h2>Attached</h2>\n<ul class=\"list\">\n");
      for (int i = 0; i < mail.files().size(); i++) {
        page.append("<li><a href=\"/file/")
            .append(escaped(mail.id()))
            .append('.')
            .append(i)
            .append("\">")
            .append(escaped(mail.files().get(i).name()))
            .append("</a></li>\n");
      }
      page.append("</ul>\n");
    }
    page.append("<details><summary>Headers</summary><pre>")
        .append(escaped(String.join("\n", mail.headers())))
        .append("</pre></details>\n");
    return end(page);
  }

  static String json(List<ReceivedMail> mails) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (ReceivedMail mail : mails) {
      items.add(
          Json.createObjectBuilder()
              .add("id", mail.id())
              .add("receivedAt", mail.receivedAt().toString())
              .add("key", mail.key())
              .add("messageId", mail.messageId())
              .add("from", mail.from())
              .add("to", mail.to())
              .add("subject", mail.subject())
              .add("text", mail.text()));
    }
    return Json.createObjectBuilder().add("items", items).build().toString();
  }

  static String smsJson(List<SmsCentre.Taken> sms) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (SmsCentre.Taken each : sms) {
      items.add(
          Json.createObjectBuilder()
              .add("key", each.key())
              .add("from", each.from())
              .add("to", each.to())
              .add("part", each.part())
              .add("text", each.text()));
    }
    return Json.createObjectBuilder().add("items", items).build().toString();
  }

  private static StringBuilder begin(String title) {
    return new StringBuilder(2048)
        .append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>")
        .append(escaped(title))
        .append(" – Saldo mailbox</title><link rel=\"stylesheet\" href=\"/style.css\"></head>")
        .append("<body><main>\n");
  }

  private static String end(StringBuilder page) {
    return page.append("</main></body></html>\n").toString();
  }

  private static void fact(StringBuilder page, String label, String value) {
    page.append("<dt>").append(label).append("</dt><dd>").append(escaped(value)).append("</dd>\n");
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  /** Addresses of pages become links, so that the way to the portal can be followed. */
  private static String linked(String text) {
    return escaped(text).replaceAll("(https?://[^\\s<>&]+)", "<a href=\"$1\">$1</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private MailboxPage() {}
}
