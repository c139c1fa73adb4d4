package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import org.saldo.charge.FeeAmount;
import org.saldo.charge.FeeKind;
import org.saldo.charge.FeeName;
import org.saldo.charge.FeeOccasion;
import org.saldo.charge.FeeRule;
import org.saldo.charge.FeeRuleBook;
import org.saldo.charge.FeeScope;
import org.saldo.creditor.ContactRole;
import org.saldo.creditor.CreditorContact;
import org.saldo.creditor.CreditorContactDesk;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.DayKind;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedureFlow;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.procedure.planning.ProcedureBook;

/**
 * The sample procedures beside <i>Standard</i>, for the wholesale creditor of the sample portfolio:
 * <i>Commerce</i> for its business customers, a statement for <i>New debtors</i>, and word to sales
 * while something is in <i>Dispute</i>.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleProcedures {

  static final String WHOLESALE = "ostermann";

  private static final LocalDate FEE_FROM = LocalDate.of(2020, 1, 1);

  @EJB private ProcedureBook book;
  @EJB private CreditorContactDesk contacts;
  @EJB private CreditorRegistry creditors;
  @EJB private FeeRuleBook fees;

  /** Plans them and puts them into force. */
  public void plan(LocalDate today) {
    contact(ContactRole.SALES_REPRESENTATIVE, "Jonas Reuter", "reuter", today);
    contact(ContactRole.SALES_MANAGER, "Ines Ostermann", "ines", today);
    commerce(today);
    charge();
    newDebtors(today);
    dispute(today);
  }

  private void contact(ContactRole role, String name, String mailbox, LocalDate today) {
    SamplePlayer.require(
        contacts.record(
            WHOLESALE,
            new CreditorContact(role, name, mailbox + "@ostermann.example.com", "de"),
            today,
            SamplePlayer.REASON));
  }

  private void commerce(LocalDate today) {
    PlanSettings settings =
        new PlanSettings(
            ProcedureKind.PRIMARY,
            ProcedureFlow.BY_DAYS,
            CountedFrom.INVOICE_DATE,
            DayKind.CALENDAR,
            100,
            null,
            List.of(
                wholesale(),
                Condition.of(ConditionFact.DEBTOR_KIND, Comparison.ONE_OF, "BUSINESS")),
            List.of());
    begin(
        "Commerce",
        settings,
        today,
        step(21, "reminder", StepChannel.EMAIL, "reminder", 0).with(24, false, List.of()),
        step(35, "first-warning", StepChannel.EMAIL, "first-warning", 1),
        step(49, "second-warning", StepChannel.LETTER, "second-warning", 2)
            .with(null, true, List.of()),
        new PlannedStep(
                "hand-over",
                63,
                StepChannel.AGENCY_HANDOVER,
                null,
                3,
                true,
                false,
                List.of("second-warning"))
            .with(70, false, List.of()));
  }

  /** The second warning names what it costs; the postage that other letters cost is in it. */
  private void charge() {
    SamplePlayer.require(
        fees.record(
            new FeeRule(
                WHOLESALE + "-second-warning",
                FeeKind.DUNNING_FEE,
                new FeeName(
                    "Gebühr der zweiten Mahnung",
                    "Fee of the second warning",
                    "Gasto del segundo aviso",
                    "Έξοδα δεύτερης όχλησης"),
                FEE_FROM,
                "EUR",
                FeeAmount.flat(Money.of("5.00", "EUR")),
                FeeOccasion.PER_STEP,
                true,
                new FeeScope(
                    creditors.byKey(WHOLESALE).orElseThrow().id(),
                    null,
                    "second-warning",
                    null,
                    null,
                    DebtorKind.BUSINESS,
                    null),
                null),
            SamplePlayer.REASON));
  }

  private void newDebtors(LocalDate today) {
    PlanSettings settings =
        secondary(
            ProcedureFlow.BY_DAYS,
            wholesale(),
            Condition.of(ConditionFact.CUSTOMER_DAYS, Comparison.LESS_THAN, "90"),
            Condition.of(ConditionFact.NUMBER_OPEN, Comparison.AT_LEAST, "1"));
    begin(
        "New debtors",
        settings,
        today,
        step(3, "open-items", StepChannel.STATEMENT, "open-items", 0));
  }

  private void dispute(LocalDate today) {
    PlanSettings settings =
        secondary(
            ProcedureFlow.STEP_BY_STEP,
            wholesale(),
            Condition.of(ConditionFact.HELD_BY, Comparison.ONE_OF, "DISPUTE"));
    begin(
        "Dispute",
        settings,
        today,
        mail("tell-representative", 0, StepRecipient.SALES_REPRESENTATIVE),
        mail("tell-manager", 5, StepRecipient.SALES_MANAGER));
  }

  private static Condition wholesale() {
    return Condition.of(ConditionFact.CREDITOR, Comparison.ONE_OF, WHOLESALE);
  }

  private static PlanSettings secondary(ProcedureFlow flow, Condition... start) {
    PlanSettings usual = PlanSettings.secondary();
    return new PlanSettings(
        usual.kind(),
        flow,
        usual.countedFrom(),
        usual.dayKind(),
        usual.priority(),
        null,
        List.of(start),
        List.of());
  }

  private static PlannedStep step(
      int day, String key, StepChannel channel, String template, int level) {
    return new PlannedStep(key, day, channel, template, level, true, true, List.of());
  }

  private static PlannedStep mail(String key, int days, StepRecipient recipient) {
    return new PlannedStep(
        key,
        days,
        StepChannel.INTERNAL_MAIL,
        "internal-report",
        0,
        true,
        true,
        List.of(),
        recipient,
        null);
  }

  private void begin(String name, PlanSettings settings, LocalDate today, PlannedStep... steps) {
    ProcedureBook.Made made = book.create(name, settings.kind());
    String key = made.key();
    SamplePlayer.require(
        book.replace(
            key,
            revision(key),
            settings,
            List.of(steps).stream().map(step -> new DraftStep(step, null)).toList()));
    SamplePlayer.require(book.activate(key, revision(key), today, SamplePlayer.REASON));
  }

  private long revision(String key) {
    return book.draft(key).orElseThrow().revision();
  }
}
