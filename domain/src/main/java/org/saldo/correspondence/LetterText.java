package org.saldo.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saldo.correspondence.LetterData.Fact;
import org.saldo.correspondence.template.TemplateText;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.LetterForm;
import org.saldo.money.Money;

/** Puts a writing into the form of a letter. */
record LetterText(Writing writing) {

  private static final int TEXT_COLUMNS = 3;

  LetterData letter() {
    Map<String, String> values = writing.values();
    MessageTexts texts = writing.texts();
    TemplateText words = writing.words().letter().text();
    String heading = words.subject(values);
    return new LetterData(
        writing.form() == LetterForm.A,
        writing.to().language(),
        heading,
        writing.at(),
        sender(),
        PostalLines.of(writing.to(), writing.from().country()),
        List.of(
            new Fact(texts.get("label.case"), writing.caseFile().number()),
            new Fact(texts.get("label.debtor"), writing.to().number()),
            new Fact(texts.get("label.date"), values.get("date"))),
        heading,
        opening(words.opening(values), writing.own()),
        writing.items().isEmpty() ? null : table(),
        words.closing(values),
        writing.toPay() == null ? null : payment(),
        footer(),
        texts.get("page"),
        writing.encloses(MessageChannel.LETTER) ? enclosure(writing) : null);
  }

  /** Names the statement that goes with a writing. */
  static String enclosure(Writing writing) {
    return writing
        .texts()
        .get("enclosure.statement", Map.of("on", writing.wording().date(writing.on())));
  }

  /** The template's paragraphs, and after them those of who writes. */
  static List<String> opening(List<String> template, List<String> own) {
    List<String> all = new ArrayList<>(template);
    all.addAll(own);
    return all;
  }

  /** Name and address of who writes. */
  List<String> sender() {
    List<String> lines = new ArrayList<>();
    lines.add(writing.from().name());
    lines.addAll(PostalLines.ofCreditor(writing.from()));
    return lines.stream().map(OneLine::of).toList();
  }

  private String footer() {
    CreditorData from = writing.from();
    List<String> parts = new ArrayList<>(sender());
    if (from.email() != null) {
      parts.add(from.email());
    }
    if (from.vatId() != null) {
      parts.add(writing.texts().get("label.vat") + " " + from.vatId());
    }
    return OneLine.of(String.join(" · ", parts));
  }

  /** Every receivable with what is open of each component, and the sum of each column. */
  LetterData.Table table() {
    MessageTexts texts = writing.texts();
    List<List<String>> rows = writing.items().stream().map(this::row).toList();
    List<String> total =
        List.of(
            texts.get("table.total"),
            "",
            "",
            sum(DemandItem::principal),
            sum(DemandItem::interest),
            sum(DemandItem::fee),
            sum(DemandItem::cost),
            sum(DemandItem::asked));
    return new LetterData.Table(
        texts.get("table.caption", writing.values()),
        TEXT_COLUMNS,
        List.of(
            texts.get("table.number"),
            texts.get("table.issued"),
            texts.get("table.due"),
            texts.get("table.principal"),
            texts.get("table.interest"),
            texts.get("table.fee"),
            texts.get("table.cost"),
            texts.get("table.asked")),
        rows,
        total);
  }

  private List<String> row(DemandItem item) {
    Wording wording = writing.wording();
    return List.of(
        OneLine.of(item.number()),
        wording.date(item.issuedOn()),
        wording.date(item.dueOn()),
        wording.figure(item.principal()),
        wording.figure(item.interest()),
        wording.figure(item.fee()),
        wording.figure(item.cost()),
        wording.figure(item.asked()));
  }

  private String sum(Function<DemandItem, Money> part) {
    String currency = writing.caseFile().currency();
    return writing
        .wording()
        .figure(Money.sum(currency, writing.items().stream().map(part).toList()));
  }

  /** Account, reference, amount and day, the same in letters and e-mails. */
  LetterData.Payment payment() {
    MessageTexts texts = writing.texts();
    CreditorData from = writing.from();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.get("payment.amount"), writing.wording().money(writing.toPay())));
    facts.add(new Fact(texts.get("payment.payBy"), writing.wording().date(writing.payBy())));
    facts.add(new Fact(texts.get("payment.holder"), OneLine.of(from.name())));
    if (from.iban() != null) {
      facts.add(new Fact(texts.get("payment.iban"), from.iban().replaceAll("(.{4})(?=.)", "$1 ")));
    }
    Optional<SwissBill> bill =
        SwissBill.of(
            from,
            writing.to(),
            writing.toPay(),
            writing.caseFile().number(),
            writing.reference().value());
    facts.add(
        new Fact(
            texts.get("payment.reference"),
            bill.map(SwissBill::printedReference).orElse(writing.reference().printed())));
    return new LetterData.Payment(
        texts.get("payment.heading"),
        facts,
        bill.isPresent()
            ? null
            : GiroCode.of(from.name(), from.iban(), writing.toPay(), writing.reference().value())
                .orElse(null),
        texts.get("payment.girocode"),
        bill.orElse(null));
  }
}
