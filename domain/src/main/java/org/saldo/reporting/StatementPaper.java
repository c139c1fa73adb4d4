package org.saldo.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.claim.Allocated;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.ByComponent;
import org.saldo.claim.ClaimStatement;
import org.saldo.correspondence.MessageTexts;
import org.saldo.correspondence.Paper;
import org.saldo.correspondence.Paper.Column;
import org.saldo.correspondence.Paper.Heading;
import org.saldo.correspondence.Wording;
import org.saldo.interest.InterestLine;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/** Puts a statement of claim into the words of one language; no figure is made here. */
final class StatementPaper {

  private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  /** Events whose reference the debtor knows, or must know to check the amount. */
  private static final Set<EventKind> TOLD =
      Set.of(
          EventKind.INVOICE_RECEIVED,
          EventKind.CREDIT_RECEIVED,
          EventKind.PAYMENT_RECEIVED,
          EventKind.FEE_CHARGED,
          EventKind.COST_CHARGED);

  private final CaseStatement statement;
  private final MessageTexts texts;
  private final Wording wording;
  private final SumColumns sums;
  private final Map<Long, String> numbers;

  StatementPaper(CaseStatement statement, String language) {
    this.statement = statement;
    this.texts = MessageTexts.in(language);
    this.wording = Wording.in(language);
    this.sums = new SumColumns(statement.head().currency(), wording);
    this.numbers =
        statement.items().stream()
            .collect(Collectors.toMap(item -> item.claim().id(), CaseStatement.Item::number));
  }

  /** What the places of the frame's texts stand for. */
  Map<String, String> values() {
    ClaimStatement claim = statement.claim();
    return Map.of(
        "on", wording.date(claim.on()),
        "kind", texts.get("statement.debtor." + statement.head().debtorKind()),
        "open", wording.money(claim.open().total()),
        "daily", daily("statement.daily", claim.perDay()),
        "accruing", daily("statement.accruing.daily", claim.accruingPerDay()),
        "surplus",
            claim.surplus().isPositive()
                ? texts.get("statement.surplus", Map.of("amount", wording.money(claim.surplus())))
                : "");
  }

  private String daily(String key, Money perDay) {
    return perDay.isPositive()
        ? texts.get(
            key,
            Map.of(
                "amount", wording.money(perDay),
                "from", wording.date(statement.claim().on().plusDays(1))))
        : "";
  }

  List<Paper.Section> sections() {
    return Stream.of(
            Stream.of(overview()),
            statement.items().stream().filter(item -> hasLines(item.claim())).map(this::receivable),
            payments(),
            accruing())
        .flatMap(sections -> sections)
        .toList();
  }

  private static boolean hasLines(ClaimStatement.Item item) {
    return !item.facts().isEmpty() || (item.claimed() && !item.lines().isEmpty());
  }

  private Paper.Section overview() {
    List<Heading> headings =
        List.of(
            heading("table.number", Column.NAME),
            heading("table.issued", Column.DAY),
            heading("table.due", Column.DAY),
            heading("statement.original", Column.FIGURE),
            heading("table.principal", Column.FIGURE),
            heading("table.interest", Column.FIGURE),
            heading("table.fee", Column.FIGURE),
            heading("table.cost", Column.FIGURE),
            heading("statement.open", Column.FIGURE));
    return section(
        "statement.overview",
        sums.table(
            headings,
            texts.get("table.total"),
            statement.items().stream().map(this::overviewRow).toList()));
  }

  private SumColumns.Line overviewRow(CaseStatement.Item item) {
    ByComponent open = item.claim().open();
    return new SumColumns.Line(
        List.of(item.number(), wording.date(item.issuedOn()), wording.date(item.dueOn())),
        Stream.of(Stream.of(item.original()), components(open).stream(), Stream.of(open.total()))
            .flatMap(figures -> figures)
            .toList());
  }

  private record Dated(LocalDate on, SumColumns.Line line) {}

  /** A receivable: its lines by day, claimed interest at the last day of each stretch. */
  private Paper.Section receivable(CaseStatement.Item item) {
    Stream<Dated> facts =
        item.claim().facts().stream().map(fact -> new Dated(fact.on(), line(fact)));
    Stream<Dated> interest =
        item.claim().claimed()
            ? item.claim().lines().stream().map(line -> new Dated(line.until(), line(line)))
            : Stream.empty();
    List<SumColumns.Line> lines =
        Stream.concat(interest, facts)
            .sorted(Comparator.comparing(Dated::on))
            .map(Dated::line)
            .toList();
    return new Paper.Section(
        texts.get(
            "statement.item." + item.kind(),
            Map.of("number", item.number(), "issued", wording.date(item.issuedOn()))),
        about(item),
        sums.table(componentHeadings(), texts.get("statement.open"), lines));
  }

  private List<Heading> componentHeadings() {
    return List.of(
        heading("statement.day", Column.DAY),
        heading("statement.what", Column.TEXT),
        heading("table.principal", Column.FIGURE),
        heading("table.interest", Column.FIGURE),
        heading("table.fee", Column.FIGURE),
        heading("table.cost", Column.FIGURE));
  }

  private List<String> about(CaseStatement.Item item) {
    List<String> about = new ArrayList<>();
    about.add(
        texts.get(
            "statement.item.amount",
            Map.of(
                "original", wording.money(item.original()),
                "due", wording.date(item.dueOn()))));
    if (item.prepaid().isPositive()) {
      about.add(
          texts.get("statement.item.prepaid", Map.of("amount", wording.money(item.prepaid()))));
    }
    if (item.defaultReason() != null) {
      about.add(
          texts.get(
              "statement.item.default",
              Map.of(
                  "since", wording.date(item.claim().defaultSince()),
                  "reason", texts.get("statement.default." + item.defaultReason()))));
      about.add(texts.get("statement.basis." + item.basis()));
    }
    return List.of(String.join(" ", about));
  }

  private SumColumns.Line line(ClaimStatement.Fact fact) {
    ByComponent amounts = fact.amounts();
    String key = "statement.fact." + fact.kind();
    String what = texts.has(key) ? texts.get(key) : texts.get("statement.fact.OTHER");
    String rules =
        fact.rules().stream().map(this::rule).distinct().collect(Collectors.joining(", "));
    return new SumColumns.Line(
        List.of(
            wording.date(fact.on()),
            Stream.of(what, reference(fact), brackets(rules))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "))),
        components(amounts));
  }

  /** Each component, null for nothing. */
  private static List<Money> components(ByComponent amounts) {
    return Stream.of(amounts.principal(), amounts.interest(), amounts.fee(), amounts.cost())
        .map(amount -> amount.isZero() ? null : amount)
        .toList();
  }

  /** The words in which somebody waived or credited are not meant for the debtor. */
  private static String reference(ClaimStatement.Fact fact) {
    return TOLD.contains(fact.kind()) && fact.reference() != null ? fact.reference() : "";
  }

  private static String brackets(String text) {
    return text.isEmpty() ? "" : "(" + text + ")";
  }

  private String rule(AllocationRule rule) {
    return texts.get("statement.rule." + rule);
  }

  private SumColumns.Line line(InterestLine line) {
    List<Money> figures = new ArrayList<>();
    figures.add(null);
    figures.add(line.interest());
    figures.add(null);
    figures.add(null);
    return new SumColumns.Line(List.of(wording.date(line.until()), told(line)), figures);
  }

  private String told(InterestLine line) {
    String told =
        texts.get(
            "statement.interest",
            Map.of(
                "rate", wording.rate(line.ratePercent()),
                "amount", wording.figure(line.amount()),
                "from", wording.date(line.from()),
                "until", wording.date(line.until()),
                "days", String.valueOf(line.days())));
    String source = source(line.rateSource());
    return Stream.of(
            told, brackets(source), line.provisional() ? texts.get("statement.provisional") : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The series by its name, and its figures as the reader writes them. */
  private String source(String source) {
    String series = source.split(" ", 2)[0];
    String key = "statement.rate." + series;
    return texts.has(key)
        ? texts.get(key)
            + FIGURE
                .matcher(source.substring(series.length()))
                .replaceAll(figure -> wording.rate(new BigDecimal(figure.group())))
        : "";
  }

  private Stream<Paper.Section> payments() {
    if (statement.claim().payments().isEmpty()) {
      return Stream.empty();
    }
    List<Heading> headings =
        List.of(
            heading("statement.day", Column.DAY),
            heading("statement.what", Column.TEXT),
            heading("statement.received", Column.FIGURE),
            heading("statement.allocated", Column.FIGURE));
    return Stream.of(
        section(
            "statement.payments",
            sums.table(
                headings,
                texts.get("table.total"),
                statement.claim().payments().stream().flatMap(this::paid).toList())));
  }

  private Stream<SumColumns.Line> paid(ClaimStatement.Payment payment) {
    String key = payment.stays() ? "statement.payment" : "statement.payment.back";
    List<Money> received = new ArrayList<>();
    received.add(payment.stays() ? payment.amount() : null);
    received.add(null);
    SumColumns.Line whole =
        new SumColumns.Line(
            List.of(
                wording.date(payment.on()),
                texts.get(
                    key,
                    Map.of("number", payment.number(), "amount", wording.money(payment.amount())))),
            received);
    return Stream.concat(Stream.of(whole), payment.parts().stream().map(this::part));
  }

  private SumColumns.Line part(Allocated part) {
    List<Money> figures = new ArrayList<>();
    figures.add(null);
    figures.add(part.amount());
    String what =
        part.receivableId() == null
            ? texts.get("statement.part.none")
            : texts.get(
                "statement.part",
                Map.of(
                    "number", numbers.get(part.receivableId()),
                    "component", texts.get("statement.component." + part.component()),
                    "rule", rule(part.rule())));
    return new SumColumns.Line(List.of("", what), figures);
  }

  private Stream<Paper.Section> accruing() {
    List<SumColumns.Line> lines =
        statement.items().stream()
            .filter(item -> !item.claim().claimed())
            .flatMap(
                item ->
                    item.claim().lines().stream()
                        .map(
                            line ->
                                new SumColumns.Line(
                                    List.of(item.number(), told(line)), List.of(line.interest()))))
            .toList();
    if (lines.isEmpty()) {
      return Stream.empty();
    }
    List<Heading> headings =
        List.of(
            heading("table.number", Column.NAME),
            heading("statement.what", Column.TEXT),
            heading("table.interest", Column.FIGURE));
    return Stream.of(
        new Paper.Section(
            texts.get("statement.accruing"),
            List.of(texts.get("statement.accruing.text")),
            sums.table(headings, texts.get("table.total"), lines)));
  }

  private Paper.Section section(String key, Paper.Table table) {
    return new Paper.Section(texts.get(key), List.of(), table);
  }

  private Heading heading(String key, Column column) {
    return new Heading(texts.get(key), column);
  }
}
