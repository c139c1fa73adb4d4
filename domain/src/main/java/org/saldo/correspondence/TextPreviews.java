package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.sms.SmsPrices;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.TemplateText;
import org.saldo.correspondence.template.Templates;
import org.saldo.correspondence.template.TextForm;
import org.saldo.correspondence.template.TextsInForce;
import org.saldo.correspondence.template.VersionedText;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.Addressees;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.PostalAddress;
import org.saldo.identity.PublicIds;
import org.saldo.money.Money;
import org.saldo.outbox.Outbox;
import org.saldo.outbox.Parcel;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Shows what a text would make of a case, before anybody is written to with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TextPreviews {

  /** Names the courier of e-mails that only try a text. */
  public static final String TRIAL = "TRIAL_EMAIL";

  private static final int DAYS_TO_PAY = 10;
  private static final int DAYS_LATE = 30;
  private static final int DAYS_TERM = 14;

  /** As it would be read by whoever sees the number of a case that does not exist. */
  private static final String NUMBER = "100001";

  @Inject private BusinessClock clock;
  @Inject private Addressees addressees;
  @Inject private Creditors creditors;
  @Inject private Templates templates;
  @Inject private Writings writings;
  @Inject private FirstLetterNotices notices;
  @Inject private LetterPrinter printer;
  @Inject private Enclosures enclosures;
  @Inject private Outbox outbox;
  @Inject private SmsPrices prices;

  /**
   * What a text that was checked would say.
   *
   * @param sample null for an invented case
   */
  public TextPreview preview(NewText wanted, TextSample sample) {
    Optional<Writing> found = writing(wanted, sample);
    if (found.isEmpty()) {
      return TextPreview.of(Refusal.because("creditor.unknown", ""));
    }
    Writing writing = found.get();
    Optional<Refusal> missing = missing(writing, wanted.form());
    return missing.isPresent()
        ? TextPreview.of(missing.get())
        : TextPreview.of(writing, wanted.form(), prices);
  }

  /** Only what the text itself says: another form of the template may not be there yet. */
  private static Optional<Refusal> missing(Writing writing, TextForm form) {
    VersionedText text = writing.words().of(form);
    return text == null
        ? Refusal.of("wording.letter.missing", writing.template(), writing.to().language())
        : new TextsInForce(writing.template(), null, null, null)
            .with(form, text)
            .missing(writing.values());
  }

  /**
   * The letter as it would be printed; an invented case has no statement to enclose.
   *
   * @throws RefusedException when a place has no value
   */
  public byte[] pdf(NewText wanted, TextSample sample) {
    Writing writing =
        writing(wanted, sample)
            .orElseThrow(() -> new RefusedException(Refusal.because("creditor.unknown", "")));
    RefusedException.throwIf(missing(writing, TextForm.LETTER));
    return sample == null
        ? printer.print(new LetterText(writing).letter())
        : enclosures.letter(writing);
  }

  /** Queues the e-mail for an address of one's own; its subject says that it is a trial. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Refusal> send(NewText wanted, TextSample sample, String address) {
    Optional<Writing> found = writing(wanted, sample);
    if (found.isEmpty()) {
      return Refusal.of("creditor.unknown", "");
    }
    Writing writing = found.get();
    Optional<Refusal> missing = missing(writing, TextForm.EMAIL);
    if (missing.isPresent()) {
      return missing;
    }
    // What is tried carries no file: nobody's claim goes to an address that is not his.
    MailContent mail =
        new Composition(writing, new Way(MessageChannel.EMAIL, List.of())).mail(List.of());
    outbox.queue(
        new Parcel(
            TRIAL,
            PublicIds.next().toString(),
            writing.caseFile().creditorId(),
            null,
            null,
            new MailContent(
                    address,
                    address,
                    mail.fromName(),
                    mail.replyTo(),
                    "[TEST] " + mail.subject(),
                    mail.text(),
                    mail.html(),
                    mail.language())
                .json(),
            null));
    return Optional.empty();
  }

  private Optional<Writing> writing(NewText wanted, TextSample sample) {
    Optional<CreditorView> from =
        sample != null
            ? Optional.of(creditors.known(sample.caseFile().creditorId()))
            : wanted.creditor() != null
                ? creditors.byKey(wanted.creditor())
                : creditors.inScope().stream().findFirst();
    return from.map(creditor -> writing(wanted, sample, creditor));
  }

  private Writing writing(NewText wanted, TextSample sample, CreditorView creditor) {
    LocalDate today = clock.today();
    String language = wanted.language();
    Addressee to =
        sample == null
            ? somebody(language)
            : addressees.on(sample.caseFile().debtorId(), today).in(language);
    MessageCase caseFile =
        sample == null
            ? new MessageCase(0, NUMBER, creditor.id(), 0, creditor.data().currency())
            : sample.caseFile();
    TemplatePurpose purpose = templates.purpose(wanted.template()).orElseThrow();
    boolean asks = purpose == TemplatePurpose.DEMAND;
    boolean lists =
        asks || purpose == TemplatePurpose.OPEN_ITEMS || purpose == TemplatePurpose.INTERNAL;
    List<DemandItem> items =
        !lists ? List.of() : sample == null ? List.of(item(caseFile)) : sample.items();
    return new Writing(
        words(wanted, creditor, language),
        to,
        creditor.data(),
        writings.form(creditor.id()),
        caseFile,
        today,
        clock.now(),
        items,
        items.isEmpty() || !asks
            ? null
            : Money.sum(caseFile.currency(), items.stream().map(DemandItem::asked).toList()),
        items.isEmpty() || !asks ? null : today.plusDays(DAYS_TO_PAY),
        values(purpose, sample, caseFile, creditor, to, items),
        purpose == TemplatePurpose.NOTE ? List.of("…") : List.of(),
        asks,
        false,
        writings.portal(),
        StatementWish.NONE);
  }

  /** Those of the case; on an invented one all that an agency may have to say. */
  private Map<String, String> values(
      TemplatePurpose purpose,
      TextSample sample,
      MessageCase caseFile,
      CreditorView creditor,
      Addressee to,
      List<DemandItem> items) {
    if (purpose != TemplatePurpose.DEMAND) {
      return invented(purpose, caseFile.currency(), to.language());
    }
    if (sample != null) {
      return notices.values(caseFile, creditor.data(), to, items, clock.today());
    }
    return creditor.data().mode() == OperatingMode.COLLECTION
        ? FirstLetterNotices.values(to.language(), Optional.of(BigDecimal.TEN), true)
        : Map.of();
  }

  /** The text that is tried, among those that hold. */
  private TextsInForce words(NewText wanted, CreditorView creditor, String language) {
    TextsInForce texts =
        templates
            .inForce(wanted.template(), creditor.id(), language, clock.today())
            .orElseGet(() -> new TextsInForce(wanted.template(), null, null, null));
    TemplateText tried = wanted.text();
    return tried == null ? texts : texts.with(wanted.form(), new VersionedText(0, tried));
  }

  private static Addressee somebody(String language) {
    return new Addressee(
        0,
        "10001",
        DebtorKind.CONSUMER,
        language,
        "Maria Musterfrau",
        new PostalAddress("Musterweg 5", null, "12345", "Musterstadt", "DE"),
        "maria@example.org",
        "+4915112345678");
  }

  private DemandItem item(MessageCase caseFile) {
    String currency = caseFile.currency();
    LocalDate due = clock.today().minusDays(DAYS_LATE);
    Money principal = Money.of("119.00", currency);
    Money interest = Money.of("0.88", currency);
    Money fee = Money.of("2.50", currency);
    return new DemandItem(
        0,
        "RE-1001",
        due.minusDays(DAYS_TERM),
        due,
        principal,
        interest,
        fee,
        Money.zero(currency),
        principal.plus(interest).plus(fee));
  }

  private Map<String, String> invented(TemplatePurpose purpose, String currency, String language) {
    Wording wording = Wording.in(language);
    LocalDate today = clock.today();
    String amount = wording.money(Money.of("119.00", currency));
    return switch (purpose) {
      case DEMAND, NOTE -> Map.of();
      case OPEN_ITEMS -> Map.of("total", amount);
      case INTERNAL ->
          InternalMails.values("Maria Musterfrau", amount, DAYS_LATE, writings.caseLink(NUMBER));
      case PAYMENT_RETURNED ->
          Map.of(
              "amount", amount,
              "receivedOn", wording.date(today.minusDays(DAYS_TERM)),
              "returnedOn", wording.date(today));
      case ACTIVATION_CODE ->
          Map.of("code", "ABCD-EFGH-JKLM", "until", wording.date(today.plusDays(DAYS_LATE)));
      case CORRECTION -> Map.of("amounts", "RE-1001: " + amount, "reasons", "…");
      case STATEMENT ->
          Map.of(
              "on", wording.date(today),
              "kind", MessageTexts.in(language).get("statement.debtor.CONSUMER"),
              "open", amount);
    };
  }
}
