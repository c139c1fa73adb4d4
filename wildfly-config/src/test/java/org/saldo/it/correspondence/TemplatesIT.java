package org.saldo.it.correspondence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.TextPreview;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.TemplateText;
import org.saldo.correspondence.template.Templates;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextForm;
import org.saldo.correspondence.template.TextState;
import org.saldo.correspondence.template.TextVersion;
import org.saldo.correspondence.template.TextsInForce;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.OperatingMode;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.law.LawFinding;
import org.saldo.problem.Refusal;
import org.saldo.procedure.TextTrials;

/** Texts go from one person's draft to what holds by another person's word, and back. */
class TemplatesIT extends InServer {

  @EJB private TextBook book;
  @EJB private TextTrials trials;
  @EJB private CreditorRegistry creditors;
  @Inject private Templates templates;
  @Inject private BusinessClock clock;

  private static String word() {
    return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  private String aTemplate() {
    String key = word();
    assertThat(As.adam(() -> book.create(key, "Second warning " + key))).isEmpty();
    return key;
  }

  private NewText text(String template, String creditor, TextForm form, String opening) {
    return on(clock.today(), template, creditor, form, opening);
  }

  private static NewText on(
      LocalDate day, String template, String creditor, TextForm form, String opening) {
    return new NewText(
        template,
        creditor,
        "en",
        form,
        opening == null
            ? null
            : new TemplateText(form == TextForm.SMS ? "" : "Case {{number}}", opening, ""),
        day,
        "tried");
  }

  private UUID draft(NewText text) {
    TextBook.Drafted drafted = As.adam(() -> book.draft(text));
    assertThat(drafted.refusal()).isNull();
    return drafted.id();
  }

  private int approved(NewText text) {
    UUID id = draft(text);
    assertThat(As.adam(() -> book.submit(id))).isEmpty();
    assertThat(As.sven(() -> book.approve(id, "fine"))).isEmpty();
    return As.sven(() -> book.version(id)).orElseThrow().version();
  }

  private long creditorId(String key) {
    return rows().number("SELECT id FROM creditor WHERE creditor_key = ?", key);
  }

  private String holds(String template, String creditor) {
    return templates
        .inForce(template, creditor == null ? null : creditorId(creditor), "en", clock.today())
        .map(TextsInForce::letter)
        .map(letter -> letter.text().opening())
        .orElse("-");
  }

  @Test
  void holdsOnlyOnceAnotherPersonApprovedIt() {
    String template = aTemplate();
    UUID id = draft(text(template, null, TextForm.LETTER, "one {{creditor}}"));
    assertThat(holds(template, "linde")).isEqualTo("-");
    assertThat(As.sven(() -> book.approve(id, null)).map(Refusal::code))
        .contains("wording.not.submitted");
    assertThat(As.adam(() -> book.submit(id))).isEmpty();
    assertThat(As.adam(() -> book.submit(id)).map(Refusal::code)).contains("wording.not.draft");
    assertThat(As.adam(() -> book.approve(id, null)).map(Refusal::code)).contains("wording.own");
    assertThat(As.adam(() -> book.reject(id, "no")).map(Refusal::code)).contains("wording.own");
    assertThat(holds(template, "linde")).isEqualTo("-");
    assertThat(As.sven(() -> book.approve(id, " fine "))).isEmpty();
    assertThat(holds(template, "linde")).isEqualTo("one {{creditor}}");
    TextVersion version = As.sven(() -> book.version(id)).orElseThrow();
    assertThat(version.state()).isEqualTo(TextState.APPROVED);
    assertThat(version.version()).isEqualTo(2);
    assertThat(version.decidedBy()).isEqualTo("sven");
    assertThat(version.decision()).isEqualTo("fine");
    assertThat(As.sven(() -> book.approve(id, null)).map(Refusal::code))
        .contains("wording.not.submitted");
    assertThat(
            As.adam(
                    () ->
                        book.change(
                            id, version.revision(), text(template, null, TextForm.LETTER, "x")))
                .map(Refusal::code))
        .contains("wording.not.draft");
  }

  @Test
  void takesTheMostSpecificTextAndGoesBackToTheMoreGeneral() {
    String template = aTemplate();
    approved(text(template, null, TextForm.LETTER, "everybody"));
    approved(text(template, "linde", TextForm.LETTER, "linde"));
    assertThat(holds(template, "linde")).isEqualTo("linde");
    assertThat(holds(template, "nordlicht")).isEqualTo("everybody");
    approved(on(clock.today().plusDays(1), template, "linde", TextForm.LETTER, "tomorrow"));
    assertThat(holds(template, "linde")).isEqualTo("linde");
    approved(text(template, "linde", TextForm.LETTER, "linde again"));
    assertThat(holds(template, "linde")).isEqualTo("linde again");
    approved(text(template, "linde", TextForm.LETTER, null));
    assertThat(holds(template, "linde")).isEqualTo("everybody");
    assertThat(
            templates
                .inForce(template, creditorId("linde"), "en", clock.today().plusDays(1))
                .orElseThrow()
                .letter()
                .text()
                .opening())
        .isEqualTo("tomorrow");
    assertThat(templates.inForce(template, null, "el", clock.today())).isEmpty();
  }

  @Test
  void keepsWhatIsShippedBeneath() {
    TextsInForce shipped = templates.inForce("reminder", null, "es", clock.today()).orElseThrow();
    assertThat(shipped.letter().version()).isEqualTo(1);
    assertThat(shipped.email().version()).isEqualTo(1);
    assertThat(shipped.sms().version()).isEqualTo(1);
    assertThat(templates.inForce("statement", null, "es", clock.today()).orElseThrow().sms())
        .as("a statement is no SMS")
        .isNull();
  }

  @Test
  void changesADraftOnlyForWhoHasReadTheLast() {
    String template = aTemplate();
    UUID id = draft(text(template, null, TextForm.EMAIL, "one"));
    long seen = As.adam(() -> book.version(id)).orElseThrow().revision();
    assertThat(As.adam(() -> book.change(id, seen, text(template, null, TextForm.EMAIL, "two"))))
        .isEmpty();
    assertThat(
            As.adam(() -> book.change(id, seen, text(template, null, TextForm.EMAIL, "three")))
                .map(Refusal::code))
        .contains("changed.meanwhile");
    assertThat(As.adam(() -> book.version(id)).orElseThrow().text().opening()).isEqualTo("two");
    assertThat(As.adam(() -> book.submit(id))).isEmpty();
    assertThat(As.adam(() -> book.takeBack(id))).isEmpty();
    assertThat(As.adam(() -> book.version(id)).orElseThrow().state()).isEqualTo(TextState.DRAFT);
  }

  @Test
  void refusesWhatCannotBeSaid() {
    String template = aTemplate();
    for (var wrong :
        List.of(
            text("nothing-there", null, TextForm.LETTER, "x"),
            text(template, "nobody", TextForm.LETTER, "x"),
            text(template, null, TextForm.LETTER, "{{iban}}"),
            text(template, null, TextForm.LETTER, "{{>x}}"),
            text(template, null, TextForm.LETTER, " "),
            on(clock.today().minusDays(1), template, null, TextForm.LETTER, "x"),
            text("activation-code", null, TextForm.EMAIL, "{{code}}"))) {
      assertThat(As.adam(() -> book.draft(wrong)).refusal()).as(wrong.toString()).isNotNull();
    }
    assertThat(As.adam(() -> book.versions(template))).isEmpty();
    assertThat(As.adam(() -> book.create("reminder", "again")).map(Refusal::code))
        .contains("wording.key.taken");
    assertThat(As.adam(() -> book.create("No", "x")).map(Refusal::code))
        .contains("wording.key.invalid");
    UUID id = draft(text(template, null, TextForm.EMAIL, "x"));
    assertThat(As.adam(() -> book.submit(id))).isEmpty();
    assertThat(As.sven(() -> book.reject(id, " ")).map(Refusal::code)).contains("reason.missing");
    assertThat(As.sven(() -> book.reject(id, "too short"))).isEmpty();
    assertThat(As.adam(() -> book.submit(id)).map(Refusal::code)).contains("wording.not.draft");
  }

  @Test
  void numbersTextsWithoutGapsHoweverManyWriteAtOnce() throws Exception {
    String template = aTemplate();
    int many = 8;
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      CountDownLatch go = new CountDownLatch(1);
      Callable<UUID> write =
          () -> {
            go.await();
            return draft(text(template, null, TextForm.SMS, "x"));
          };
      List<Future<UUID>> all =
          java.util.stream.IntStream.range(0, many).mapToObj(i -> threads.submit(write)).toList();
      go.countDown();
      for (Future<UUID> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(As.adam(() -> book.versions(template)))
        .extracting(TextVersion::version)
        .containsExactly(9, 8, 7, 6, 5, 4, 3, 2);
  }

  @Test
  void refusesAFirstLetterOfAnAgencyWithoutItsContents() {
    String template = aTemplate();
    String agency = word();
    CreditorData data =
        new CreditorData(
            agency,
            "Agency " + agency,
            OperatingMode.COLLECTION,
            "EUR",
            null,
            "Ring 1",
            "50667",
            "Köln",
            "DE",
            null,
            null);
    assertThat(As.adam(() -> creditors.register(data))).isEmpty();
    NewText poor = text(template, agency, TextForm.LETTER, "Pay {{total}} to {{creditor}}.");
    assertThat(As.adam(() -> book.findings(poor)))
        .extracting(LawFinding::refusal)
        .extracting(Refusal::code)
        .containsExactly("law.first.letter.contents");
    UUID id = draft(poor);
    assertThat(As.adam(() -> book.submit(id)).map(r -> r.arguments().get(0)))
        .contains("{{creditorAddress}}, {{authority}}");
    String whole = "{{creditor}}, {{creditorAddress}}, {{#authority}}{{authority}}{{/authority}}";
    assertThat(As.adam(() -> book.findings(text(template, agency, TextForm.LETTER, whole))))
        .isEmpty();
    assertThat(As.adam(() -> book.findings(text(template, "linde", TextForm.LETTER, "x"))))
        .as("who collects his own claims is no agency")
        .isEmpty();
    assertThat(
            As.adam(() -> trials.preview(text(template, agency, TextForm.LETTER, whole), ""))
                .paragraphs())
        .anyMatch(p -> p.contains("Bundesamt für Justiz"));
  }

  @Test
  void triesATextOnACaseAndOnNone() {
    String template = aTemplate();
    String number =
        (String)
            rows()
                .list(
                    "SELECT c.number FROM case_file c JOIN creditor k ON k.id = c.creditor_id"
                        + " JOIN receivable r ON r.case_file_id = c.id"
                        + " JOIN posting_line l ON l.receivable_id = r.id"
                        + " WHERE k.creditor_key = 'linde' GROUP BY c.id, c.number"
                        + " HAVING SUM(l.debit_minor - l.credit_minor) > 0 ORDER BY c.number LIMIT 1")
                .get(0)
                .get(0);
    NewText text = text(template, "linde", TextForm.LETTER, "{{name}} owes {{total}}");
    TextPreview invented = As.sven(() -> trials.preview(text, null));
    assertThat(invented.missing()).isNull();
    assertThat(invented.paragraphs().get(0)).contains("Musterfrau").contains("122.38");
    TextPreview real = As.sven(() -> trials.preview(text, number));
    assertThat(real.missing()).isNull();
    assertThat(real.subject()).isEqualTo("Case " + number);
    assertThat(As.sven(() -> trials.print(text, number)).pdf())
        .startsWith("%PDF".getBytes(US_ASCII));
    assertThat(As.sven(() -> trials.preview(text, "0")).missing().code()).isEqualTo("case.unknown");
    assertThat(As.user("x", Set.of(Roles.CONTROLLER), () -> trials.preview(text, number)).missing())
        .isNull();
    TextPreview sms =
        As.sven(() -> trials.preview(text(template, "linde", TextForm.SMS, "Pay {{total}}"), ""));
    assertThat(sms.sms().parts()).isEqualTo(1);
    assertThat(
            As.sven(
                    () ->
                        trials.preview(
                            text(template, "linde", TextForm.LETTER, "{{authority}}"), ""))
                .missing())
        .isEqualTo(Refusal.because("wording.value.missing", "authority"));
  }

  @Test
  void letsOnlyAdminsWriteAndSupervisorsApprove() {
    String template = aTemplate();
    NewText text = text(template, null, TextForm.EMAIL, "x");
    assertThatThrownBy(() -> As.sven(() -> book.draft(text)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> As.anna(() -> book.approve(UUID.randomUUID(), "")))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () -> As.user("clara", Set.of(Roles.CREDITOR_USER), () -> book.versions(template)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> As.sven(() -> trials.send(text, "", "a@b.example")))
        .isInstanceOf(EJBAccessException.class);
    assertThat(As.adam(() -> trials.send(text, "", "a@b.example\r\nBcc: c@d.example")))
        .map(Refusal::code)
        .contains("wording.trial.address");
  }
}
