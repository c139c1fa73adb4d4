package org.saldo.claim;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.DayCount;
import org.saldo.calendar.WorkingDays;
import org.saldo.interest.InterestLine;
import org.saldo.interest.InterestRule;
import org.saldo.interest.Rates;
import org.saldo.interest.StatutoryInterest;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Works out the statutory interest of a claim that is in no case, by the very calculator of the
 * claim account. Nothing is read of cases and nothing written.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class InterestDesk {

  private static final long ITEM = 1;
  private static final int MAX_YEARS = 100;
  private static final int MAX_PAYMENTS = 500;

  @Inject private StatutoryInterest law;
  @Inject private Rates rates;

  /** A part payment. */
  public record PartPaid(LocalDate on, Money amount) {}

  /**
   * What is asked.
   *
   * @param country whose law holds, ISO 3166 code of two letters
   * @param dueOn agreed by the calendar; a day off moves to the next working day
   * @param until day of payment, which still bears interest
   * @param payments by day; each pays interest first, then principal
   */
  public record Question(
      Money principal,
      boolean consumer,
      String country,
      LocalDate dueOn,
      LocalDate until,
      DayCount dayCount,
      List<PartPaid> payments) {

    public Question {
      payments = List.copyOf(payments);
    }
  }

  /**
   * The answer.
   *
   * @param lines add up to the total
   * @param principal what is left of it
   * @param open interest that no payment took
   * @param verified whether somebody checked the rule against the law
   */
  public record Answer(
      List<InterestLine> lines,
      Money total,
      Money principal,
      Money open,
      boolean verified,
      Refusal refusal) {

    public Answer {
      lines = List.copyOf(lines);
    }

    static Answer refused(Refusal refusal) {
      return new Answer(List.of(), null, null, null, false, refusal);
    }
  }

  /** Works it out. */
  public Answer calculate(Question asked) {
    Optional<Refusal> refusal = check(asked);
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    Optional<InterestRule> rule =
        law.rule(asked.country(), asked.consumer(), asked.dueOn(), asked.dayCount());
    if (rule.isEmpty()) {
      return Answer.refused(Refusal.because("interest.law.unknown", asked.country()).on("country"));
    }
    LocalDate payable = WorkingDays.of(asked.country()).onOrAfter(asked.dueOn());
    ClaimStanding.Item item =
        ClaimCalculator.at(history(asked, rule.get(), payable), asked.until()).items().get(ITEM);
    return new Answer(
        item.lines(),
        item.grown(),
        item.principal(),
        item.interest(),
        law.isVerified(asked.country(), asked.consumer(), asked.dueOn()),
        null);
  }

  private ClaimHistory history(Question asked, InterestRule rule, LocalDate payable) {
    LocalDate since = payable.plusDays(1);
    List<ClaimHistory.Paid> paid = new ArrayList<>();
    for (PartPaid part : asked.payments()) {
      paid.add(
          new ClaimHistory.Paid(
              part.on(),
              paid.size(),
              part.amount(),
              List.of(),
              List.of(),
              "%06d".formatted(paid.size())));
    }
    return new ClaimHistory(
        asked.principal().currency(),
        List.of(
            new ClaimHistory.Item(
                ITEM,
                payable,
                since,
                since,
                ComponentOrder.BGB_367,
                false,
                new ClaimHistory.Interest(rates.path(rule), rule.dayCount()),
                List.of())),
        List.of(
            new ClaimHistory.Owed(
                LocalDate.EPOCH, ITEM, Component.PRINCIPAL, asked.principal(), "principal")),
        paid,
        List.of());
  }

  private static Optional<Refusal> check(Question asked) {
    if (asked.principal() == null || !asked.principal().isPositive()) {
      return Refusal.because("interest.principal").on("principal").asOptional();
    }
    if (asked.country() == null || !asked.country().matches("[A-Z]{2}")) {
      return Refusal.because("country.invalid").on("country").asOptional();
    }
    if (asked.dayCount() == null) {
      return Refusal.because("interest.day.count").on("dayCount").asOptional();
    }
    if (asked.dueOn() == null) {
      return Refusal.because("interest.due").on("dueOn").asOptional();
    }
    if (asked.until() == null
        || asked.until().isBefore(asked.dueOn())
        || asked.until().isAfter(asked.dueOn().plusYears(MAX_YEARS))) {
      return Refusal.because("interest.until").on("until").asOptional();
    }
    boolean wrong =
        asked.payments().size() > MAX_PAYMENTS
            || asked.payments().stream()
                .anyMatch(
                    p ->
                        p.on() == null
                            || p.amount() == null
                            || !p.amount().isPositive()
                            || !p.amount().currency().equals(asked.principal().currency()));
    return wrong
        ? Refusal.because("interest.payments", MAX_PAYMENTS).on("payments").asOptional()
        : Optional.empty();
  }
}
