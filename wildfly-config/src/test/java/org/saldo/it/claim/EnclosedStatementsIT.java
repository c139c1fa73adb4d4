package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.Wording;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.TemplateText;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextForm;
import org.saldo.creditor.ClaimKind;
import org.saldo.document.Documents;
import org.saldo.interest.InterestKind;
import org.saldo.it.As;
import org.saldo.money.Money;
import org.saldo.procedure.HandWritten;
import org.saldo.procedure.WritingDesk;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.ContactLine;
import org.saldo.reporting.ContactList;

/** The claim statement goes with a message, and both say the same to the cent. */
class EnclosedStatementsIT extends BearingInterest {

  private static final String MAILBOX = "http://localhost:9025/";

  @EJB private WritingDesk desk;
  @EJB private TextBook book;
  @EJB private ContactList contacts;
  @Inject private Documents documents;

  /** One whose debtor has an e-mail address, and whose interest is claimed and grows. */
  private RowResult growing(String email) {
    String creditor = aCreditor();
    agree(creditor, ClaimKind.CONSIDERATION, InterestKind.FIXED, null, BigDecimal.TEN, false);
    LocalDate due = today().minusDays(100);
    RowResult row =
        accepted(
            creditor,
            anInvoice("R-" + word())
                .to("Rosa " + word())
                .at(email)
                .issuedOn(due.minusDays(14).toString())
                .dueOn(due.toString())
                .of("1000.00", "19"));
    work(row);
    inDefault(row, due.plusDays(1));
    claimed(row, due.plusDays(1));
    return row;
  }

  private static <T> T asCarla(Callable<T> work) {
    return As.user("carla", Set.of(CONTROLLER), work);
  }

  private HandWritten demand(RowResult row, MessageChannel channel, boolean statement) {
    return new HandWritten("reminder", channel, List.of(idOf(row)), null, "", statement);
  }

  private long sent(RowResult row, HandWritten wish) {
    UUID id = caseOf(row);
    assertThat(asCarla(() -> desk.preview(id, wish)).shown().missing()).isNull();
    WritingDesk.Outcome outcome = asCarla(() -> desk.send(id, wish));
    assertThat(outcome.refusal()).isNull();
    return outcome.sent().messageId();
  }

  private byte[] stored(long message, String column) {
    List<List<Object>> found =
        rows().list("SELECT " + column + " FROM message WHERE id = ?", message);
    return documents.content(((Number) found.get(0).get(0)).longValue()).orElseThrow().bytes();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  /** What the books say is open of its receivable. */
  private Money booked(RowResult row) {
    return Money.ofMinor(
        rows()
            .number(
                "SELECT SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                    + " JOIN receivable r ON r.id = l.receivable_id WHERE r.number = ?",
                row.receivable().number()),
        "EUR");
  }

  private static String euro(Money amount) {
    return Wording.in("de").money(amount).replace('\u00a0', ' ');
  }

  private static HttpResponse<byte[]> mailbox(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(MAILBOX + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private JsonObject mail(long message) throws Exception {
    String key =
        (String)
            rows()
                .list("SELECT delivery_key FROM outbox_parcel WHERE subject_id = ?", message)
                .get(0)
                .get(0);
    for (int i = 0; i < 450; i++) {
      String all = new String(mailbox("mails.json").body(), StandardCharsets.UTF_8);
      for (JsonObject mail :
          Json.createReader(new StringReader(all))
              .readObject()
              .getJsonArray("items")
              .getValuesAs(JsonObject.class)) {
        if (mail.getString("key").equals(key)) {
          return mail;
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no mail " + key);
  }

  @Test
  void followsTheLetterAndAgreesWithIt() throws Exception {
    RowResult row = growing(null);
    Money posted = booked(row);
    assertThat(posted).as("most of the interest is in no book yet").isLessThan(eur("1200.00"));
    long message = sent(row, demand(row, MessageChannel.LETTER, true));
    CaseSheet.Balance open = sheet(row.caseNumber()).open();
    assertThat(open.total()).as("a hundred days at ten percent").isEqualTo(eur("1222.60"));
    String printed = text(stored(message, "document_id"));
    String day = Wording.in("de").date(today());
    assertThat(printed)
        .contains("Anlage: Forderungsaufstellung zum " + day)
        .contains("Forderungsaufstellung zum " + day + ", Aktenzeichen " + row.caseNumber())
        .contains("insgesamt " + euro(open.total()))
        .contains("Seite 2 von 2");
    assertThat(
            rows()
                .number("SELECT asked_minor FROM message_receivable WHERE message_id = ?", message))
        .as("the letter asks for what the statement says")
        .isEqualTo(open.total().minor());
    assertThat(booked(row)).as("and the books were brought there").isEqualTo(open.total());
    booksAreWhole(row);
  }

  @Test
  void isAttachedToAnEmailAndKeptAsSent() throws Exception {
    RowResult row = growing("rosa-" + word() + "@example.org");
    long message = sent(row, demand(row, MessageChannel.EMAIL, true));
    JsonObject mail = mail(message);
    assertThat(mail.getString("text")).contains("Anlage: Forderungsaufstellung zum");
    HttpResponse<byte[]> file = mailbox("file/" + mail.getString("id") + ".0");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(stored(message, "enclosure_id"));
    assertThat(text(file.body()))
        .contains("insgesamt " + euro(sheet(row.caseNumber()).open().total()));
    assertThat(mailbox("file/" + mail.getString("id") + ".1").statusCode()).isEqualTo(404);
    assertThat(
            rows()
                .list(
                    "SELECT d.file_name FROM document d JOIN message m ON m.enclosure_id = d.id"
                        + " WHERE m.id = ?",
                    message)
                .get(0)
                .get(0))
        .isEqualTo("Forderungsaufstellung-" + row.caseNumber() + "-" + today() + ".pdf");
    UUID id = caseOf(row);
    ContactLine line = asCarla(() -> contacts.of(id, null)).get(0);
    assertThat(line.enclosureId()).isNotNull();
    assertThat(text(stored(message, "document_id")))
        .as("the letter that goes out should the mail come back")
        .contains("Anlage: Forderungsaufstellung");
  }

  @Test
  void goesOnlyWhereItIsAskedFor() throws Exception {
    RowResult row = growing("rosa-" + word() + "@example.org");
    long message = sent(row, demand(row, MessageChannel.EMAIL, false));
    assertThat(mail(message).getString("text")).doesNotContain("Anlage");
    assertThat(text(stored(message, "document_id"))).doesNotContain("Anlage");
    assertThat(rows().list("SELECT enclosure_id FROM message WHERE id = ?", message).get(0).get(0))
        .isNull();
  }

  private void approved(String template, TextForm form, boolean statement) {
    NewText text =
        new NewText(
            template,
            null,
            "de",
            form,
            new TemplateText("Mahnung {{number}}", "{{total}} {{payBy}}", "Ende", statement),
            today(),
            "tried");
    TextBook.Drafted drafted = As.adam(() -> book.draft(text));
    assertThat(drafted.refusal()).isNull();
    assertThat(As.adam(() -> book.submit(drafted.id()))).isEmpty();
    assertThat(As.sven(() -> book.approve(drafted.id(), "fine"))).isEmpty();
  }

  @Test
  void goesWhereTheTextSaysSo() throws Exception {
    String template = "t" + word();
    assertThat(As.adam(() -> book.create(template, "With " + template))).isEmpty();
    approved(template, TextForm.LETTER, true);
    approved(template, TextForm.EMAIL, false);
    RowResult row = growing("rosa-" + word() + "@example.org");
    HandWritten wish =
        new HandWritten(template, MessageChannel.EMAIL, List.of(idOf(row)), null, "", false);
    long message = sent(row, wish);
    assertThat(mail(message).getString("text")).as("each form by itself").doesNotContain("Anlage");
    assertThat(text(stored(message, "document_id")))
        .contains("Anlage: Forderungsaufstellung")
        .contains("insgesamt " + euro(sheet(row.caseNumber()).open().total()));
    UUID id = caseOf(row);
    byte[] printed = asCarla(() -> desk.print(id, wish)).pdf();
    assertThat(text(printed)).contains("Anlage: Forderungsaufstellung");
  }

  @Test
  void isNoPartOfAnSms() {
    String template = "t" + word();
    assertThat(As.adam(() -> book.create(template, "With " + template))).isEmpty();
    NewText sms =
        new NewText(
            template,
            null,
            "de",
            TextForm.SMS,
            new TemplateText("", "{{total}}", "", true),
            today(),
            "tried");
    assertThat(As.adam(() -> book.draft(sms)).refusal().code()).isEqualTo("wording.statement");
  }
}
