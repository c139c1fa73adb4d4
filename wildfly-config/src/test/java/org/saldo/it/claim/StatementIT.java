package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.calendar.DayCount;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ByComponent;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimStatement;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;
import org.saldo.debtor.DebtorAccess;
import org.saldo.debtor.Languages;
import org.saldo.identity.UuidConverter;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsBook;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.CaseStatement;
import org.saldo.reporting.CaseStatements;
import org.saldo.reporting.DebtorClaims;
import org.saldo.reporting.DebtorPreviews;
import org.saldo.reporting.DebtorStatements;

/** The statement of claim says what case sheet and portal say, at any date, and to nobody else. */
class StatementIT extends ClaimTest {

  private static final int DAYS = 140;
  private static final long SEED = Long.getLong("saldo.seed", 20261126L);

  @Resource private UserTransaction transaction;
  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @EJB private InterestTermsBook terms;
  @EJB private CaseSheets sheets;
  @EJB private CaseStatements statements;
  @EJB private DebtorStatements debtorStatements;
  @EJB private DebtorPreviews previews;
  @EJB private DebtorClaims debtorClaims;
  @EJB private DebtorAccess access;

  @Override
  protected LocalDate asOf() {
    return today();
  }

  /** Three receivables of 119.00 EUR in default one after the other, at ten percent a year. */
  private List<RowResult> owed() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    As.user(
        "adam",
        Set.of(Roles.ADMIN),
        () ->
            terms.agree(
                creditor,
                new InterestTerms(
                    ClaimKind.CONSIDERATION,
                    LocalDate.of(2000, 1, 1),
                    InterestKind.FIXED,
                    null,
                    BigDecimal.TEN,
                    BigDecimal.TEN,
                    DayCount.ACT_365,
                    ClaimedBy.STEP,
                    false),
                "agreed"));
    List<RowResult> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      LocalDate due = today().minusDays(100 - 10 * i);
      rows.add(
          accepted(
              creditor,
              anInvoice("R-" + word())
                  .to(debtor)
                  .issuedOn(due.minusDays(14).toString())
                  .dueOn(due.toString())
                  .of("100.00", "19")));
    }
    work(rows.get(0));
    for (int i = 0; i < 3; i++) {
      inDefault(rows.get(i), today().minusDays(99 - 10 * i));
    }
    return rows;
  }

  private void claimed(List<RowResult> rows, LocalDate on) {
    UUID id = caseOf(rows.get(0));
    List<Long> receivables =
        rows.stream()
            .map(
                row ->
                    rows()
                        .number(
                            "SELECT id FROM receivable WHERE number = ?",
                            row.receivable().number()))
            .toList();
    As.sven(
        () -> {
          transaction.begin();
          CaseRef caseFile = caseFiles.byPublicId(id).orElseThrow();
          claims.claimInterest(caseFile, receivables, ClaimedBy.STEP, on);
          transaction.commit();
          return null;
        });
  }

  private String signInOf(RowResult row) {
    String user = "rosa-" + word();
    UUID debtor =
        UuidConverter.uuid(
            (byte[])
                rows()
                    .list(
                        "SELECT d.public_id FROM debtor d JOIN case_file c ON c.debtor_id = d.id"
                            + " WHERE c.number = ?",
                        row.caseNumber())
                    .get(0)
                    .get(0));
    As.user("test", Set.of(Roles.SYSTEM), () -> access.link(user, debtor));
    return user;
  }

  private static <T> T asDebtor(String user, java.util.concurrent.Callable<T> work) {
    return As.user(user, Set.of(Roles.DEBTOR), work);
  }

  private ClaimStatement statement(RowResult row, LocalDate on) {
    return As.anna(() -> statements.byNumber(row.caseNumber(), on)).orElseThrow().claim();
  }

  private static ByComponent sums(CaseSheet.Balance open) {
    return new ByComponent(open.principal(), open.interest(), open.fee(), open.cost());
  }

  private void requireSameAsTheSheet(RowResult row, LocalDate on) {
    CaseStatement statement =
        As.anna(() -> statements.byNumber(row.caseNumber(), on)).orElseThrow();
    CaseSheet sheet = As.anna(() -> sheets.byNumber(row.caseNumber(), on)).orElseThrow();
    assertThat(statement.claim().open()).as("on %s", on).isEqualTo(sums(sheet.open()));
    assertThat(statement.items())
        .extracting(CaseStatement.Item::number)
        .isEqualTo(sheet.receivables().stream().map(CaseSheet.Item::number).toList());
    for (int i = 0; i < statement.items().size(); i++) {
      ClaimStatement.Item item = statement.items().get(i).claim();
      CaseSheet.Item shown = sheet.receivables().get(i);
      assertThat(item.open()).as("on %s", on).isEqualTo(sums(shown.open()));
      assertThat(item.accruing()).isEqualTo(shown.accruing());
      assertThat(item.lines()).isEqualTo(shown.interestLines());
    }
  }

  @Test
  void saysWhatTheSheetSaysOnAnyDayWhateverHappened() {
    Random dice = new Random(SEED);
    List<RowResult> rows = owed();
    RowResult first = rows.get(0);
    UUID id = caseOf(first);
    List<UUID> payments = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      if (i == 4) {
        claimed(rows, today().minusDays(60));
      }
      if (dice.nextInt(4) == 0) {
        charge(rows.get(dice.nextInt(3)), Component.COST, (1 + dice.nextInt(20)) + ".35");
      }
      LocalDate day = today().minusDays(dice.nextInt(110));
      String amount = (1 + dice.nextInt(40)) + ".17";
      payments.add(
          As.anna(() -> payOn(day, id, amount, "T-" + word(), List.of())).payment().publicId());
    }
    assertThat(giveBack(payments.get(3), "0.00")).isEmpty();
    for (int i = 0; i < 15; i++) {
      requireSameAsTheSheet(first, today().minusDays(dice.nextInt(DAYS)));
    }
    requireSameAsTheSheet(first, today());
    requireSameAsTheSheet(first, today().plusDays(30));
    String user = signInOf(first);
    ClaimStatement own =
        asDebtor(user, () -> debtorStatements.worded(id, null, "de"))
            .orElseThrow()
            .statement()
            .claim();
    assertThat(own).isEqualTo(statement(first, today()));
    assertThat(sums(asDebtor(user, () -> debtorClaims.byId(id)).orElseThrow().sums().open()))
        .isEqualTo(own.open());
    assertThat(own.payments()).filteredOn(p -> !p.stays()).hasSize(1);
  }

  @Test
  void countsBackdatedFactsAndNoLaterOnes() {
    List<RowResult> rows = owed();
    RowResult first = rows.get(0);
    claimed(rows, today().minusDays(99));
    UUID id = caseOf(first);
    LocalDate key = today().minusDays(30);
    ClaimStatement before = statement(first, key);
    As.anna(() -> payOn(today(), id, "50.00", "T-" + word(), List.of()));
    assertThat(statement(first, key)).as("later").isEqualTo(before);
    As.anna(() -> payOn(key.minusDays(10), id, "50.00", "T-" + word(), List.of()));
    ClaimStatement after = statement(first, key);
    assertThat(after.payments()).hasSize(1);
    assertThat(after.open().total().isGreaterThan(before.open().total())).isFalse();
    assertThat(before.open().total().minus(after.open().total()).isGreaterThan(eur("49.99")))
        .as("less interest, too")
        .isTrue();
  }

  @Test
  void addsADayWhatItSaysADayAdds() {
    List<RowResult> rows = owed();
    claimed(rows, today().minusDays(99));
    ClaimStatement now = statement(rows.get(0), today());
    ClaimStatement later = statement(rows.get(0), today().plusDays(100));
    // 357.00 at ten percent: 0.0978 a day.
    assertThat(now.perDay()).isEqualTo(eur("0.10"));
    Money grown = later.open().interest().minus(now.open().interest());
    assertThat(grown.minus(eur("9.78")).amount().abs()).isLessThan(new BigDecimal("0.03"));
  }

  @Test
  void isReadInEveryLanguageAndPrinted() {
    List<RowResult> rows = owed();
    UUID id = caseOf(rows.get(0));
    for (String language : Languages.ALL) {
      CaseStatements.Worded worded =
          As.anna(() -> statements.worded(id, null, language)).orElseThrow();
      assertThat(worded.paper().letter().language()).isEqualTo(language);
      assertThat(worded.paper().sections().toString()).doesNotContain("{").contains("R-");
      assertThat(worded.paper().letter().opening().toString()).doesNotContain("{").contains("Rosa");
    }
    byte[] pdf = As.anna(() -> statements.printed(id, null, null)).orElseThrow().pdf();
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(As.anna(() -> statements.worded(id, null, "xx")).orElseThrow().paper().letter())
        .as("an unknown language is the debtor's")
        .extracting(letter -> letter.language())
        .isEqualTo("de");
  }

  @Test
  void tellsNobodyElse() {
    RowResult row = owed().get(0);
    UUID id = caseOf(row);
    String stranger = signInOf(aReceivable());
    assertThat(asDebtor(stranger, () -> debtorStatements.worded(id, null, "de"))).isEmpty();
    assertThat(asDebtor(stranger, () -> debtorStatements.printed(id, null, "de"))).isEmpty();
    assertThat(asDebtor(stranger, () -> previews.head(id))).isEmpty();
    assertThat(
            asDebtor(stranger, () -> previews.preview(id, eur("1.00"), today())).refusal().code())
        .isEqualTo("case.unknown");
    Set<String> ofCreditor = Set.of(Roles.CREDITOR_USER);
    assertThat(
            As.user("c-" + word(), ofCreditor, () -> statements.byNumber(row.caseNumber(), null)))
        .isEmpty();
    assertThat(As.user("c-" + word(), ofCreditor, () -> statements.printed(id, null, null)))
        .isEmpty();
  }

  @Test
  void foretellsWhatAPaymentDoes() {
    List<RowResult> rows = owed();
    claimed(rows, today().minusDays(99));
    RowResult first = rows.get(0);
    UUID id = caseOf(first);
    String user = signInOf(first);
    DebtorPreviews.Outcome told =
        asDebtor(user, () -> previews.preview(id, eur("120.00"), today()));
    assertThat(told.refusal()).isNull();
    assertThat(statement(first, today()).payments()).as("nothing is written").isEmpty();
    As.anna(() -> payOn(today(), id, "120.00", "T-" + word(), List.of()));
    assertThat(statement(first, today()).open()).isEqualTo(told.preview().after());
    DebtorPreviews.Outcome much =
        asDebtor(user, () -> previews.preview(id, eur("1000.00"), today().plusDays(30)));
    assertThat(much.preview().after().total()).isEqualTo(eur("0.00"));
    assertThat(much.preview().surplus())
        .isEqualTo(eur("1000.00").minus(much.preview().before().total()));
  }

  @Test
  void refusesToForetellNonsense() {
    RowResult row = owed().get(0);
    UUID id = caseOf(row);
    String user = signInOf(row);
    for (Money wrong : new Money[] {eur("0.00"), eur("-1.00"), Money.of("1.00", "CHF"), null}) {
      assertThat(asDebtor(user, () -> previews.preview(id, wrong, today())).refusal().code())
          .isEqualTo("payment.amount.implausible");
    }
    for (LocalDate wrong :
        new LocalDate[] {today().minusDays(1), today().plusYears(1).plusDays(1), null}) {
      assertThat(asDebtor(user, () -> previews.preview(id, eur("1.00"), wrong)).refusal().code())
          .isEqualTo("preview.day");
    }
  }
}
