package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saldo.calendar.DayCount;
import org.saldo.casefile.HoldDesk;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.SellerMismatch;
import org.saldo.creditor.Terms;
import org.saldo.identity.UuidConverter;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsBook;
import org.saldo.interest.RateSeries;
import org.saldo.it.As;
import org.saldo.it.importing.AnInvoice;
import org.saldo.money.Money;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.DayKind;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedureFlow;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.StepState;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseProcedure;
import org.saldo.reporting.ProcedureReport;

/**
 * Random cases of one creditor, and after each kind of change a night: the run, which reads many
 * cases at once and decides those alone on which there is something to decide, has found what a
 * look at each case by itself finds, by other queries.
 */
class FullLookIT extends DunningTest {

  private static final int CASES = Boolean.getBoolean("saldo.deep") ? 1_000 : 40;
  private static final int AT_ONCE = 100;
  private static final LocalDate FIRST_DUE = LocalDate.of(2027, 1, 4);

  @EJB private ProcedureBook book;
  @EJB private ProcedureReport report;
  @EJB private HoldDesk holds;
  @EJB private CreditorRegistry creditors;
  @EJB private InterestTermsBook interest;

  private final Random random = new Random(20_261_123);
  private final Map<String, Integer> days = new LinkedHashMap<>();
  private final List<RowResult> cases = new ArrayList<>();
  private String creditor;
  private String procedure;

  @Test
  void findsAfterEachChangeWhatALookAtEachCaseFinds() {
    creditor =
        aCreditor(
            "Testverkauf GmbH",
            null,
            new Terms(LocalDate.of(2020, 1, 1), 14, SellerMismatch.FINDING, 1, "carla"));
    plan(2, 8, 12, 17);
    fill();
    night("2027-02-08");
    compare("in the beginning", "2027-02-08");

    today("2027-02-09");
    some(3).forEach(this::pay);
    some(3).forEach(row -> hold(row));
    after("payments and holds", "2027-02-09");

    today("2027-02-11");
    holdsThatLast().forEach(this::release);
    after("lifted holds", "2027-02-11");

    today("2027-02-12");
    plan(2, 6, 10, 14);
    after("another version", "2027-02-12");

    today("2027-02-15");
    move("GR");
    after("another calendar", "2027-02-15");

    today("2027-02-16");
    agree(new BigDecimal("7"));
    some(4).forEach(this::pay);
    after("another rate", "2027-02-16");

    List<List<Object>> before = words();
    night("2027-02-16");
    assertThat(words()).as("the same night twice").isEqualTo(before);
    assertThat(before.stream().map(word -> word.get(3)).collect(Collectors.toSet()))
        .contains("PROPOSED", "OVERTAKEN", "NOT_APPLICABLE", "DONE");
  }

  private void after(String what, String day) {
    List<List<Object>> before = words();
    night(day);
    assertThat(words()).as("the night after %s decides something", what).isNotEqualTo(before);
    compare("after " + what, day);
  }

  private List<List<Object>> words() {
    return rows()
        .list(
            "SELECT s.case_file_id, s.step_key, s.leading_receivable_id, s.state, s.decided_by,"
                + " s.decided_on, s.version FROM step_run s JOIN case_file c"
                + " ON c.id = s.case_file_id JOIN creditor k ON k.id = c.creditor_id"
                + " WHERE k.creditor_key = ? ORDER BY s.id",
            creditor);
  }

  private void compare(String what, String day) {
    for (RowResult row : cases) {
      CaseProcedure now = As.sven(() -> report.ofCase(row.caseNumber())).orElseThrow();
      compare(now, what + ", " + row.caseNumber(), LocalDate.parse(day));
    }
  }

  /** What leads has a word for each step whose day has come, and only the last one is open. */
  private void compare(CaseProcedure now, String what, LocalDate on) {
    if (now.standing() == null) {
      assertThat(now.past())
          .as("nothing leads %s", what)
          .noneMatch(step -> step.state() == StepState.PROPOSED);
      return;
    }
    List<String> due =
        days.entrySet().stream()
            .filter(step -> step.getValue() <= now.standing().days())
            .map(Map.Entry::getKey)
            .toList();
    List<CaseProcedure.Step> words =
        now.past().stream()
            .filter(step -> step.leading().equals(now.standing().leading()))
            .toList();
    assertThat(words.stream().map(CaseProcedure.Step::key))
        .as("%s, %s days", what, now.standing().days())
        .containsAll(due);
    String last = due.isEmpty() ? null : due.get(due.size() - 1);
    for (CaseProcedure.Step word : words) {
      if (word.decidedOn().equals(on) && word.reason().on().equals(on)) {
        assertThat(due).as("decided today, %s", what).contains(word.key());
      }
      if (word.state() == StepState.PROPOSED && due.contains(word.key())) {
        assertThat(word.key()).as("open, %s", what).isEqualTo(last);
      }
    }
  }

  private List<RowResult> some(int oneIn) {
    return cases.stream().filter(row -> random.nextInt(oneIn) == 0).toList();
  }

  private void fill() {
    while (cases.size() < CASES) {
      List<AnInvoice> invoices = new ArrayList<>();
      for (int i = cases.size(); i < Math.min(CASES, cases.size() + AT_ONCE); i++) {
        LocalDate due = FIRST_DUE.plusDays(random.nextInt(33));
        invoices.add(
            anInvoice("F-" + word())
                .to("Rosa " + word())
                .issuedOn(due.minusDays(14).toString())
                .dueOn(due.toString())
                .of(20 + random.nextInt(150) + ".00", "19"));
      }
      cases.addAll(
          bringIn(creditor, InvoiceFormat.CSV, AnInvoice.csv(invoices.toArray(AnInvoice[]::new)))
              .rows());
    }
    assertThat(cases).allSatisfy(row -> assertThat(row.caseNumber()).isNotNull());
  }

  /** By business days: two calls, a segment and a call for larger amounts alone. */
  private void plan(int first, int second, int third, int fourth) {
    String suffix = "-" + creditor.toLowerCase(Locale.ROOT);
    List<PlannedStep> steps =
        List.of(
            call("one" + suffix, first),
            new PlannedStep(
                "two" + suffix,
                second,
                StepChannel.STATUS,
                null,
                0,
                true,
                true,
                List.of(),
                StepRecipient.DEBTOR,
                "LATE"),
            call("three" + suffix, third)
                .with(List.of(Condition.of(ConditionFact.AMOUNT_OPEN, Comparison.AT_LEAST, "100"))),
            call("four" + suffix, fourth));
    days.clear();
    steps.forEach(step -> days.put(step.key(), step.dayOffset()));
    PlanSettings settings =
        new PlanSettings(
            ProcedureKind.PRIMARY,
            ProcedureFlow.BY_DAYS,
            CountedFrom.DUE_DATE,
            DayKind.BUSINESS,
            50,
            null,
            List.of(Condition.of(ConditionFact.CREDITOR, Comparison.ONE_OF, creditor)),
            List.of());
    List<DraftStep> drafts = steps.stream().map(step -> new DraftStep(step, "Probe")).toList();
    As.adam(
        () -> {
          if (procedure == null) {
            procedure = book.create("Probe " + word(), settings.kind()).key();
          } else {
            assertThat(book.begin(procedure, 1)).isEmpty();
          }
          assertThat(book.replace(procedure, revision(), settings, drafts)).isEmpty();
          assertThat(book.activate(procedure, revision(), clock.today(), "test")).isEmpty();
          return procedure;
        });
  }

  private long revision() {
    return book.draft(procedure).orElseThrow().revision();
  }

  private static PlannedStep call(String key, int day) {
    return new PlannedStep(key, day, StepChannel.CALL, null, 1, false, true, List.of());
  }

  private void pay(RowResult row) {
    boolean all = random.nextBoolean();
    String amount = all ? row.receivable().payable().amount().toPlainString() : "10.00";
    As.anna(
        () ->
            payments.record(
                caseId(row),
                new PaymentDesk.ByHand(
                    PaymentWay.BANK_TRANSFER,
                    Money.of(amount, "EUR"),
                    clock.today(),
                    "P-" + word(),
                    List.of(),
                    null)));
  }

  private void hold(RowResult row) {
    UUID id = caseId(row);
    As.user("carla", Set.of(CONTROLLER), () -> holds.place(id, null, false, "test"));
  }

  private List<UUID> holdsThatLast() {
    return rows()
        .list(
            "SELECT h.public_id FROM case_hold h JOIN case_file c ON c.id = h.case_file_id"
                + " JOIN creditor k ON k.id = c.creditor_id WHERE k.creditor_key = ?"
                + " AND h.reason = 'MANUAL' AND h.until_on IS NULL ORDER BY h.id",
            creditor)
        .stream()
        .map(hold -> UuidConverter.uuid((byte[]) hold.get(0)))
        .toList();
  }

  private void release(UUID hold) {
    assertThat(As.user("carla", Set.of(CONTROLLER), () -> holds.release(hold, "test"))).isEmpty();
  }

  private void move(String country) {
    As.adam(
        () -> {
          var known = creditors.byKey(creditor).orElseThrow();
          CreditorData was = known.data();
          CreditorData now =
              new CreditorData(
                  was.key(),
                  was.name(),
                  was.mode(),
                  was.currency(),
                  null,
                  null,
                  null,
                  null,
                  country,
                  null,
                  null);
          assertThat(creditors.change(creditor, known.version(), now)).isEmpty();
          return country;
        });
  }

  private void agree(BigDecimal percent) {
    As.adam(
        () -> {
          assertThat(
                  interest.agree(
                      creditor,
                      new InterestTerms(
                          ClaimKind.CONSIDERATION,
                          LocalDate.of(2020, 1, 1),
                          InterestKind.STATUTORY,
                          RateSeries.DE_BASE,
                          percent,
                          percent,
                          DayCount.ACT_365,
                          ClaimedBy.STEP,
                          false),
                      "test"))
              .isEmpty();
          return percent;
        });
  }
}
