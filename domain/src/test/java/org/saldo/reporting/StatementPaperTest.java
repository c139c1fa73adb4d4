package org.saldo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.claim.Allocated;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.ByComponent;
import org.saldo.claim.ClaimStatement;
import org.saldo.correspondence.MessageTexts;
import org.saldo.correspondence.Paper;
import org.saldo.creditor.ClaimKind;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.Languages;
import org.saldo.interest.InterestLine;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.RateSeries;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;
import org.saldo.receivable.DefaultReason;
import org.saldo.receivable.ReceivableKind;

/** What a statement of claim says, in four languages. */
class StatementPaperTest {

  private static final LocalDate ISSUED = LocalDate.of(2025, 3, 17);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static ByComponent amounts(String principal, String interest, String cost) {
    return new ByComponent(eur(principal), eur(interest), eur("0.00"), eur(cost));
  }

  private static InterestLine interest(String amount, boolean provisional) {
    return new InterestLine(
        eur("1000.00"),
        new BigDecimal("7.27"),
        "DE_BASE 2.27 + 5",
        provisional,
        LocalDate.of(2025, 4, 2),
        LocalDate.of(2025, 6, 30),
        90,
        eur(amount));
  }

  /** 1000.00 with 17.93 of interest and 55.62 of costs, of which 100.00 were paid. */
  private static CaseStatement statement(boolean claimed) {
    ClaimStatement.Item item =
        new ClaimStatement.Item(
            5,
            LocalDate.of(2025, 4, 1),
            claimed,
            InterestTerms.none(ClaimKind.CONSIDERATION),
            List.of(
                new ClaimStatement.Fact(
                    ISSUED,
                    EventKind.INVOICE_RECEIVED,
                    "RE-1",
                    amounts("1000.00", "0.00", "0.00"),
                    List.of()),
                new ClaimStatement.Fact(
                    LocalDate.of(2025, 6, 30),
                    EventKind.PAYMENT_RECEIVED,
                    "P-1",
                    amounts("-26.45", claimed ? "-17.93" : "0.00", "-55.62"),
                    List.of(AllocationRule.OLDEST_DUE)),
                new ClaimStatement.Fact(
                    LocalDate.of(2025, 5, 2),
                    EventKind.COST_CHARGED,
                    "Anwalt",
                    amounts("0.00", "0.00", "55.62"),
                    List.of())),
            List.of(interest("17.93", !claimed)),
            amounts("973.55", "0.00", "0.00"),
            eur(claimed ? "0.00" : "17.93"));
    return new CaseStatement(
        new CaseStatement.Head(
            1,
            UUID.randomUUID(),
            "C1",
            2,
            "linde",
            "Linde Energie GmbH",
            3,
            "D1",
            "Dora Dammann",
            DebtorKind.CONSUMER,
            "de",
            "EUR"),
        List.of(
            new CaseStatement.Item(
                UUID.randomUUID(),
                "RE-1",
                ReceivableKind.INVOICE,
                ISSUED,
                LocalDate.of(2025, 3, 31),
                eur("1000.00"),
                eur("0.00"),
                DefaultReason.CALENDAR,
                CaseStatement.Basis.DEFAULT,
                item)),
        new ClaimStatement(
            LocalDate.of(2025, 6, 30),
            "EUR",
            List.of(item),
            List.of(
                new ClaimStatement.Payment(
                    LocalDate.of(2025, 6, 30),
                    "P-1",
                    eur("100.00"),
                    true,
                    List.of(
                        new Allocated(5L, Component.COST, eur("55.62"), AllocationRule.OLDEST_DUE),
                        new Allocated(null, null, eur("44.38"), AllocationRule.SURPLUS)))),
            eur("44.38"),
            eur("0.19"),
            eur("0.00")));
  }

  @Test
  void showsEachLineAndTheirSumsInGerman() {
    Paper.Section item = new StatementPaper(statement(true), "de").sections().get(1);
    assertThat(item.heading()).isEqualTo("Rechnung RE-1 vom 17.03.2025");
    assertThat(item.paragraphs().get(0))
        .contains("In Verzug seit 01.04.2025", "§ 286 Abs. 2 Nr. 1", "§ 288 Abs. 1");
    assertThat(item.table().rows())
        .extracting(Paper.Row::cells)
        .contains(
            List.of(
                "30.06.2025",
                "Zinsen 7,27 % auf 1.000,00, 02.04.2025 bis 30.06.2025, 90 Tage"
                    + " (Basiszinssatz 2,27 + 5)",
                "",
                "17,93",
                "",
                ""),
            List.of(
                "30.06.2025",
                "Zahlung P-1 (gesetzliche Reihenfolge, § 366 Abs. 2 BGB)",
                "-26,45",
                "-17,93",
                "",
                "-55,62"));
    assertThat(item.table().total())
        .isEqualTo(List.of("offen", "", "973,55", "0,00", "0,00", "0,00"));
    Paper.Row last = item.table().rows().get(item.table().rows().size() - 1);
    assertThat(last.sums().subList(2, 6)).isEqualTo(item.table().total().subList(2, 6));
  }

  @Test
  void showsInterestThatIsNotClaimedApart() {
    List<Paper.Section> sections = new StatementPaper(statement(false), "de").sections();
    assertThat(sections.get(1).table().rows()).hasSize(3);
    Paper.Section accruing = sections.get(sections.size() - 1);
    assertThat(accruing.heading()).contains("nicht geltend gemacht");
    assertThat(accruing.table().rows().get(0).cells().get(1)).contains("vorläufig");
    assertThat(accruing.table().total()).endsWith("17,93");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void saysSoInEveryLanguage(String language) {
    StatementPaper paper = new StatementPaper(statement(true), language);
    assertThat(paper.values().get("daily")).contains("EUR").doesNotContain("{");
    assertThat(paper.values().get("surplus")).contains("44").doesNotContain("{");
    assertThat(paper.sections()).hasSize(3);
    assertThat(paper.sections().toString()).doesNotContain("{").contains("RE-1", "P-1");
  }

  @Test
  void keepsTheWordsOfAWaiverFromTheDebtor() {
    CaseStatement before = statement(true);
    ClaimStatement.Item item = before.items().get(0).claim();
    ClaimStatement.Item waived =
        new ClaimStatement.Item(
            item.id(),
            item.defaultSince(),
            true,
            item.terms(),
            Stream.concat(
                    item.facts().stream(),
                    Stream.of(
                        new ClaimStatement.Fact(
                            ISSUED.plusDays(100),
                            EventKind.CLAIM_WAIVED,
                            "would not get it anyway",
                            amounts("-73.55", "0.00", "0.00"),
                            List.of())))
                .toList(),
            item.lines(),
            amounts("900.00", "0.00", "0.00"),
            item.accruing());
    CaseStatement.Item of = before.items().get(0);
    CaseStatement after =
        new CaseStatement(
            before.head(),
            List.of(
                new CaseStatement.Item(
                    of.id(),
                    of.number(),
                    of.kind(),
                    of.issuedOn(),
                    of.dueOn(),
                    of.original(),
                    of.prepaid(),
                    of.defaultReason(),
                    of.basis(),
                    waived)),
            before.claim());
    assertThat(new StatementPaper(after, "de").sections().toString())
        .contains("Erlass", "-73,55")
        .doesNotContain("anyway");
  }

  @Test
  void hasWordsForEverythingThatHappensToAClaim() {
    for (String language : Languages.ALL) {
      MessageTexts texts = MessageTexts.in(language);
      for (AllocationRule rule : AllocationRule.values()) {
        assertThat(texts.has("statement.rule." + rule)).as(rule + language).isTrue();
      }
      for (DefaultReason reason : DefaultReason.values()) {
        assertThat(texts.has("statement.default." + reason)).as(reason + language).isTrue();
      }
      for (CaseStatement.Basis basis : CaseStatement.Basis.values()) {
        assertThat(texts.has("statement.basis." + basis)).as(basis + language).isTrue();
      }
      for (RateSeries series : RateSeries.values()) {
        assertThat(texts.has("statement.rate." + series)).as(series + language).isTrue();
      }
      for (ReceivableKind kind : ReceivableKind.values()) {
        assertThat(texts.has("statement.item." + kind)).as(kind + language).isTrue();
      }
    }
  }
}
