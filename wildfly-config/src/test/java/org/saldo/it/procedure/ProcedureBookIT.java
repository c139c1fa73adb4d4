package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.procedure.planning.PlanDifference;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.PlanReport;
import org.saldo.reporting.PlanVersion;

/** People plan a version, and runs decide by it from its day on. */
class ProcedureBookIT extends DunningTest {

  private static final String KEY = "standard";

  /** Ten years: on nobody else's case has a step of that day ever been due. */
  private static final int FAR = DraftStep.LATEST;

  @EJB private ProcedureBook book;
  @EJB private PlanReport report;

  @AfterEach
  void clear() {
    draft().ifPresent(d -> assertThat(As.adam(() -> book.discard(KEY, d.revision()))).isEmpty());
  }

  private Optional<ProcedureDraft> draft() {
    return As.adam(() -> book.draft(KEY));
  }

  private ProcedureDraft begun() {
    assertThat(As.adam(() -> book.begin(KEY, inForce().number()))).isEmpty();
    return draft().orElseThrow();
  }

  private PlanVersion inForce() {
    return As.adam(() -> report.versions(KEY)).stream()
        .filter(v -> !v.validFrom().isAfter(clock.today()))
        .findFirst()
        .orElseThrow();
  }

  private static DraftStep segment(String key, int day, String segment) {
    return new DraftStep(
        new PlannedStep(
            key,
            day,
            StepChannel.STATUS,
            null,
            2,
            true,
            true,
            List.of(),
            StepRecipient.DEBTOR,
            segment),
        "Uralt");
  }

  private List<PlanDifference> differences() {
    return PlanDifference.between(inForce().steps(), draft().orElseThrow().steps());
  }

  private Optional<Refusal> put(DraftStep step) {
    return As.adam(() -> book.put(KEY, draft().orElseThrow().revision(), step));
  }

  private Optional<Refusal> activate(LocalDate from, String reason) {
    return As.adam(() -> book.activate(KEY, draft().orElseThrow().revision(), from, reason));
  }

  private static String code(Optional<Refusal> refusal) {
    return refusal.orElseThrow().code();
  }

  @Test
  void decidesByAVersionFromItsDayOn() {
    LocalDate day = LocalDate.parse("2027-03-01");
    today(day.toString());
    RowResult row =
        opened(
            aCreditor(),
            anInvoice("U-" + word())
                .to("Ulla " + word())
                .issuedOn(day.minusDays(FAR + 14).toString())
                .dueOn(day.minusDays(FAR).toString())
                .of("100.00", "19"));
    List<DraftStep> former = begun().steps();
    assertThat(put(segment("ancient", FAR, "uralt"))).isEmpty();
    assertThat(activate(day, "What is ten years old is looked at apart")).isEmpty();
    assertThat(inForce().steps()).hasSize(former.size() + 1);
    night(day.toString());
    assertThat(one("SELECT segment FROM case_file WHERE number = ?", row.caseNumber()))
        .isEqualTo("uralt");
    assertThat(steps(row)).containsOnlyOnce("ancient DONE");
    // Another version with the same step on another day repeats nothing.
    begun();
    assertThat(put(segment("ancient", FAR - 1, "anders"))).isEmpty();
    assertThat(activate(day, "A day earlier")).isEmpty();
    night(day.toString());
    assertThat(steps(row)).containsOnlyOnce("ancient DONE");
    assertThat(one("SELECT segment FROM case_file WHERE number = ?", row.caseNumber()))
        .isEqualTo("uralt");
    begun();
    assertThat(
            As.adam(
                () ->
                    book.replace(
                        KEY,
                        draft().orElseThrow().revision(),
                        PlanSettings.everyCase(CountedFrom.DUE_DATE),
                        former)))
        .isEmpty();
    assertThat(activate(day, "As it was")).isEmpty();
    assertThat(inForce().steps()).isEqualTo(former);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'procedure.version.activated'"
                        + " AND reason = 'As it was' AND actor = 'adam'"))
        .isPositive();
  }

  private Object one(String sql, Object... values) {
    return rows().list(sql, values).get(0).get(0);
  }

  @Test
  void changesADraftAndTellsTheDifference() {
    ProcedureDraft draft = begun();
    assertThat(differences()).isEmpty();
    assertThat(code(As.adam(() -> book.begin(KEY, draft.number() - 1))))
        .isEqualTo("procedure.draft.there");
    String first = draft.steps().get(0).key();
    String second = draft.steps().get(1).key();
    int days = draft.steps().get(0).day();
    assertThat(As.adam(() -> book.move(KEY, draft.revision(), second, true))).isEmpty();
    assertThat(draft().orElseThrow().steps().get(0).key()).isEqualTo(second);
    assertThat(draft().orElseThrow().steps().get(0).day()).isEqualTo(days);
    assertThat(code(As.adam(() -> book.remove(KEY, draft.revision(), first))))
        .as("somebody read the draft before it was changed")
        .isEqualTo("changed.meanwhile");
    ProcedureDraft moved = draft().orElseThrow();
    assertThat(As.adam(() -> book.remove(KEY, moved.revision(), first))).isEmpty();
    assertThat(differences())
        .extracting(d -> d.step() + " " + d.kind())
        .contains(
            first + " " + PlanDifference.StepChange.REMOVED,
            second + " " + PlanDifference.StepChange.CHANGED);
    ProcedureDraft less = draft().orElseThrow();
    assertThat(
            As.adam(
                () ->
                    book.settle(
                        KEY, less.revision(), PlanSettings.everyCase(CountedFrom.INVOICE_DATE))))
        .isEmpty();
    assertThat(draft().orElseThrow().settings().countedFrom()).isEqualTo(CountedFrom.INVOICE_DATE);
    assertThat(inForce().steps()).as("what holds stays").isEqualTo(draft.steps());
  }

  @Test
  void refusesWhatWouldNotWork() {
    ProcedureDraft draft = begun();
    LocalDate tomorrow = clock.today().plusDays(1);
    assertThat(code(activate(clock.today().minusDays(1), "why"))).isEqualTo("contact.rule.day");
    assertThat(code(activate(clock.today().plusYears(3), "why"))).isEqualTo("contact.rule.day");
    assertThat(code(activate(tomorrow, " "))).isEqualTo("reason.missing");
    String first = draft.steps().get(0).key();
    assertThat(As.adam(() -> book.remove(KEY, draft.revision(), first))).isEmpty();
    assertThat(As.adam(() -> book.findings(KEY)))
        .as("the hand-over requires it")
        .anyMatch(f -> f.refuses() && f.words().code().equals("procedure.draft.requires"));
    assertThat(code(activate(tomorrow, "why"))).isEqualTo("procedure.draft.requires");
    PlannedStep mail =
        new PlannedStep("mail", 1, StepChannel.EMAIL, "activation-code", 1, true, true, List.of());
    assertThat(put(new DraftStep(mail, "Mail"))).isEmpty();
    assertThat(As.adam(() -> book.findings(KEY)))
        .anyMatch(f -> f.refuses() && f.words().code().equals("procedure.draft.template"));
    List<DraftStep> twice = new ArrayList<>(draft.steps());
    twice.add(draft.steps().get(0));
    assertThat(
            code(
                As.adam(
                    () ->
                        book.replace(
                            KEY,
                            draft().orElseThrow().revision(),
                            PlanSettings.everyCase(CountedFrom.DUE_DATE),
                            twice))))
        .isEqualTo("procedure.step.twice");
    assertThat(code(As.adam(() -> book.begin("no-such", 1)))).isEqualTo("procedure.unknown");
    assertThat(As.adam(() -> book.keyFor("Reminder"))).isEqualTo("reminder-2");
  }

  @Test
  void takesBackWhatHasNotBegun() {
    begun();
    assertThat(put(segment("later", FAR, "later"))).isEmpty();
    LocalDate from = clock.today().plusDays(500);
    assertThat(activate(from, "In more than a year")).isEmpty();
    assertThat(draft()).isEmpty();
    PlanVersion coming = As.adam(() -> report.versions(KEY)).get(0);
    assertThat(coming.validFrom()).isEqualTo(from);
    assertThat(inForce().number()).isNotEqualTo(coming.number());
    assertThat(code(As.adam(() -> book.takeBack(KEY, inForce().number(), "why"))))
        .isEqualTo("procedure.version.begun");
    assertThat(code(As.adam(() -> book.takeBack(KEY, coming.number(), ""))))
        .isEqualTo("reason.missing");
    assertThat(As.adam(() -> book.takeBack(KEY, coming.number(), "Not yet"))).isEmpty();
    assertThat(draft().orElseThrow().number()).isEqualTo(coming.number());
    assertThat(As.adam(() -> report.versions(KEY)))
        .extracting(PlanVersion::number)
        .doesNotContain(coming.number());
  }
}
