package org.saldo.correspondence;

import java.util.ArrayList;
import java.util.List;
import org.saldo.correspondence.LetterData.Fact;

/** Puts a writing into the form of an e-mail: plain text, and the same as simple HTML. */
record MailText(Writing writing, boolean encloses) {

  /** As it goes by e-mail. */
  MailText(Writing writing) {
    this(writing, writing.encloses(MessageChannel.EMAIL));
  }

  /** Names the creditor and the case, and not what it is about: others may see it. */
  String subject() {
    String subject = writing.mail().text().subject(writing.values());
    return subject.length() <= 200 ? subject : subject.substring(0, 200);
  }

  String text() {
    List<String> blocks = new ArrayList<>(opening());
    writing.items().forEach(item -> blocks.add("- " + line(item)));
    if (writing.toPay() != null) {
      LetterData.Payment payment = new LetterText(writing).payment();
      blocks.add(
          payment.heading()
              + "\n"
              + payment.facts().stream()
                  .map(fact -> fact.label() + ": " + fact.value())
                  .reduce((a, b) -> a + "\n" + b)
                  .orElse(""));
    }
    blocks.addAll(closing());
    blocks.add(String.join("\n", new LetterText(writing).sender()));
    if (encloses) {
      blocks.add(LetterText.enclosure(writing));
    }
    return String.join("\n\n", blocks).replace("\n\n- ", "\n- ");
  }

  String html() {
    StringBuilder html = new StringBuilder(1024);
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(writing.to().language())
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(subject()))
        .append("</title></head><body>\n");
    opening().forEach(text -> paragraph(html, text));
    if (!writing.items().isEmpty()) {
      html.append("<ul>\n");
      writing
          .items()
          .forEach(item -> html.append("<li>").append(escaped(line(item))).append("</li>\n"));
      html.append("</ul>\n");
    }
    if (writing.toPay() != null) {
      LetterData.Payment payment = new LetterText(writing).payment();
      paragraph(html, payment.heading());
      html.append("<table>\n");
      for (Fact fact : payment.facts()) {
        html.append("<tr><th scope=\"row\" align=\"left\">")
            .append(escaped(fact.label()))
            .append("</th><td>")
            .append(escaped(fact.value()))
            .append("</td></tr>\n");
      }
      html.append("</table>\n");
    }
    closing().forEach(text -> paragraph(html, text));
    paragraph(html, String.join(", ", new LetterText(writing).sender()));
    if (encloses) {
      paragraph(html, LetterText.enclosure(writing));
    }
    return html.append("</body></html>\n").toString();
  }

  private List<String> opening() {
    return LetterText.opening(writing.mail().text().opening(writing.values()), writing.own());
  }

  private List<String> closing() {
    return writing.mail().text().closing(writing.values());
  }

  private String line(DemandItem item) {
    Wording wording = writing.wording();
    return OneLine.of(item.number())
        + " "
        + writing.texts().get("table.issued")
        + " "
        + wording.date(item.issuedOn())
        + ", "
        + writing.texts().get("table.due")
        + " "
        + wording.date(item.dueOn())
        + ": "
        + wording.money(item.asked());
  }

  private void paragraph(StringBuilder html, String text) {
    String escaped = escaped(text);
    String link = escaped(writing.portal());
    html.append("<p>")
        .append(escaped.replace(link, "<a href=\"" + link + "\">" + link + "</a>"))
        .append("</p>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
