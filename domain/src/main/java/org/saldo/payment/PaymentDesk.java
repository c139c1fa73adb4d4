package org.saldo.payment;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.CaseStanding;
import org.saldo.charge.Charge;
import org.saldo.charge.Charges;
import org.saldo.claim.Allocated;
import org.saldo.currency.Conversion;
import org.saldo.currency.ExchangeRates;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Where staff record what was paid another way than online, and what went back. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, SYSTEM})
public class PaymentDesk {

  private static final Set<PaymentWay> BY_HAND =
      Set.of(PaymentWay.BANK_TRANSFER, PaymentWay.DIRECT_DEBIT, PaymentWay.CASH, PaymentWay.OTHER);
  private static final int MAX_NOTE = 500;
  private static final int TASK_DAYS = 1;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private ExchangeRates rates;
  @Inject private Payments payments;
  @Inject private Charges charges;
  @Inject private Tasks tasks;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * What somebody records.
   *
   * @param amount in the currency of the case, or in another: it is converted at the rate that
   *     holds on the value date
   * @param receivables what the payer named; empty when nothing
   * @param reference of the bank, receipt or payer, 1 to 120 characters
   */
  public record ByHand(
      PaymentWay way,
      Money amount,
      LocalDate receivedOn,
      String reference,
      List<UUID> receivables,
      String note) {

    public ByHand {
      receivables = List.copyOf(receivables);
    }
  }

  /** A recorded payment, or why it was not. */
  public record Outcome(Recorded payment, Refusal refusal) {}

  /** Records a payment; the same reference again gives the one that is known. */
  public Outcome record(UUID caseFile, ByHand input) {
    Optional<CaseRef> found =
        caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
    if (found.isEmpty()) {
      return new Outcome(null, Refusal.because("case.unknown"));
    }
    Optional<Refusal> refusal = check(found.get(), input);
    if (refusal.isPresent()) {
      return new Outcome(null, refusal.get());
    }
    List<Long> designated =
        items.ofCase(found.get().id()).stream()
            .filter(item -> input.receivables().contains(item.publicId()))
            .map(OpenItem::id)
            .toList();
    if (designated.size() != input.receivables().size()) {
      return new Outcome(null, Refusal.because("receivable.unknown"));
    }
    Worth worth = worth(found.get(), input.amount(), input.receivedOn());
    if (worth.refusal() != null) {
      return new Outcome(null, worth.refusal());
    }
    try {
      return new Outcome(
          payments.record(
              new NewPayment(
                  found.get(),
                  input.way(),
                  worth.amount(),
                  input.receivedOn(),
                  input.reference().strip(),
                  designated,
                  null,
                  input.note(),
                  worth.exchanged())),
          null);
    } catch (RefusedException e) {
      return new Outcome(null, e.refusal());
    }
  }

  /**
   * What an amount is worth on a case.
   *
   * @param amount in the currency of the case; null when it has no worth
   * @param exchanged how it was converted; null when it need not be
   * @param refusal why it cannot be converted; null when it can
   */
  public record Worth(Money amount, Exchanged exchanged, Refusal refusal) {}

  /**
   * What an amount that came in on a day is worth in the currency of a case; nothing is written.
   */
  public Worth worth(UUID caseFile, Money amount, LocalDate on) {
    return caseFiles
        .byPublicId(caseFile)
        .filter(c -> actor.scope().covers(c.creditorId()))
        .map(c -> worth(c, amount, on))
        .orElseGet(() -> new Worth(null, null, Refusal.because("case.unknown")));
  }

  private Worth worth(CaseRef caseFile, Money amount, LocalDate on) {
    String currency = caseFile.currency();
    if (amount == null || !amount.isPositive()) {
      return new Worth(
          null, null, Refusal.because("payment.amount.implausible", currency).on("amount"));
    }
    if (amount.currency().equals(currency)) {
      return new Worth(amount, null, null);
    }
    Optional<Conversion> way = rates.between(amount.currency(), currency, on);
    if (way.isEmpty()) {
      return new Worth(null, null, rates.missing(amount.currency(), currency, on).on("receivedOn"));
    }
    Exchanged exchanged = new Exchanged(amount, way.get());
    return exchanged.amount().isPositive()
        ? new Worth(exchanged.amount(), exchanged, null)
        : new Worth(
            null, null, Refusal.because("payment.amount.implausible", currency).on("amount"));
  }

  private Optional<Refusal> check(CaseRef caseFile, ByHand input) {
    if (input.way() == null || !BY_HAND.contains(input.way())) {
      return Refusal.because("payment.way.missing").on("way").asOptional();
    }
    if (input.amount() == null || !input.amount().isPositive()) {
      return Refusal.because("payment.amount.implausible", caseFile.currency())
          .on("amount")
          .asOptional();
    }
    if (input.receivedOn() == null
        || input.receivedOn().isAfter(clock.today())
        || input.receivedOn().isBefore(clock.today().minusYears(10))) {
      return Refusal.because("payment.date.implausible").on("receivedOn").asOptional();
    }
    if (input.reference() == null
        || input.reference().isBlank()
        || input.reference().strip().length() > NewPayment.MAX_REFERENCE) {
      return Refusal.because("payment.reference.missing", NewPayment.MAX_REFERENCE)
          .on("reference")
          .asOptional();
    }
    return input.note() != null && input.note().length() > MAX_NOTE
        ? Refusal.because("text.too.long", MAX_NOTE).on("note").asOptional()
        : Optional.empty();
  }

  /**
   * Records that a payment went back: a returned debit, a bounced cheque, a charge-back.
   *
   * @param reasonCode of the bank, e.g. {@code AC04}
   * @param charge what the bank asked for it, claimed from the debtor as a cost once in default;
   *     null or zero for nothing
   */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, SYSTEM})
  public Optional<Refusal> takeBack(
      UUID payment, LocalDate returnedOn, String reasonCode, Money charge, String note) {
    Optional<Payment> found =
        em.createQuery("SELECT p FROM Payment p WHERE p.publicId = :id", Payment.class)
            .setParameter("id", payment)
            .getResultStream()
            .filter(p -> actor.scope().covers(p.creditorId()))
            .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("payment.unknown");
    }
    Payment known = found.get();
    String code = reasonCode == null ? "" : reasonCode.strip().toUpperCase(java.util.Locale.ROOT);
    if (!code.matches("[A-Z0-9]{2,10}")) {
      return Refusal.because("payment.return.reason").on("reasonCode").asOptional();
    }
    if (returnedOn == null || returnedOn.isAfter(clock.today())) {
      return Refusal.because("payment.date.implausible").on("returnedOn").asOptional();
    }
    if (note != null && note.length() > MAX_NOTE) {
      return Refusal.because("text.too.long", MAX_NOTE).on("note").asOptional();
    }
    Money cost = charge == null ? Money.zero(known.amount().currency()) : charge;
    if (cost.isNegative() || !cost.currency().equals(known.amount().currency())) {
      return Refusal.because("charge.amount.implausible").on("charge").asOptional();
    }
    List<Allocated> paid = payments.byId(known.id()).allocations();
    Optional<Refusal> refusal = payments.takeBack(known, returnedOn, code, cost, note);
    if (refusal.isEmpty()) {
      after(known, paid, returnedOn, code, cost);
    }
    return refusal;
  }

  /** The bank's charge becomes a cost where the debtor bears it, and somebody has to look. */
  private void after(
      Payment payment, List<Allocated> paid, LocalDate returnedOn, String code, Money cost) {
    CaseRef caseFile = caseFiles.byId(payment.caseFileId()).orElseThrow();
    if (cost.isPositive()) {
      paid.stream()
          .filter(a -> a.receivableId() != null)
          .findFirst()
          .ifPresent(
              a ->
                  charges.claim(
                      new Charge(
                          caseFile,
                          a.receivableId(),
                          Component.COST,
                          cost,
                          returnedOn,
                          payment.number() + " " + code,
                          null,
                          false)));
    }
    CaseStanding standing = caseFiles.standing(caseFile.id());
    tasks.raise(
        new NewTask(
            TaskKind.PAYMENT_RETURNED,
            caseFile.creditorId(),
            caseFile.id(),
            caseFile.debtorId(),
            standing.controller(),
            payment.id(),
            clock.today().plusDays(TASK_DAYS),
            List.of(payment.number(), code, payment.amount().toString())));
  }
}
