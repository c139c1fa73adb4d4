package org.saldo.claim.limitation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Until when a claim can be enforced against the will of the debtor, and why. After the last day he
 * may refuse to pay (section 214 BGB); the claim does not go out of existence.
 *
 * <p>Fees, costs and interest lapse with the claim they belong to (section 217 BGB). Only interest
 * that grows after a title lapses by itself, three years after the end of its year (section 197
 * (2)).
 *
 * @param lastDay null unless it is running
 * @param steps every reason in the order of their days, those without effect too
 * @param laterInterest interest that grew after a title, by year
 */
public record Limitation(
    LimitationState state,
    LocalDate lastDay,
    List<LimitationStep> steps,
    List<LaterInterest> laterInterest) {

  public Limitation {
    steps = List.copyOf(steps);
    laterInterest = List.copyOf(laterInterest);
  }

  /**
   * Interest that grew in a year after a title.
   *
   * @param lastDay null while suspended
   */
  public record LaterInterest(int year, LocalDate lastDay) {}

  /** Whether the debtor may refuse on a day. */
  public boolean lapsedOn(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }

  /**
   * Works it out.
   *
   * @param today up to whose year interest after a title is told
   */
  public static Limitation of(LimitationFacts facts, LocalDate today) {
    if (facts.period() == null) {
      return new Limitation(LimitationState.UNKNOWN, null, List.of(), List.of());
    }
    List<LimitationFact> ordered =
        facts.facts().stream()
            .sorted(Comparator.comparing(LimitationFact::from).thenComparing(LimitationFact::cause))
            .toList();
    LimitationRun run = new LimitationRun(facts.arose(), facts.period().years());
    List<LimitationStep> steps = new ArrayList<>();
    steps.add(
        new LimitationStep(
            new LimitationFact(
                LimitationCause.YEAR_END,
                LocalDate.of(facts.arose().getYear(), 12, 31),
                null,
                facts.period().source(),
                null),
            LimitationEffect.BEGINS,
            run.lastDay()));
    LocalDate titledOn = null;
    for (LimitationFact fact : ordered) {
      LimitationEffect effect = run.take(fact);
      steps.add(new LimitationStep(fact, effect, run.lastDay()));
      titledOn = effect == LimitationEffect.TITLED ? fact.from() : titledOn;
    }
    LocalDate lastDay = run.lastDay();
    return new Limitation(
        lastDay == null ? LimitationState.SUSPENDED : LimitationState.RUNNING,
        lastDay,
        steps,
        titledOn == null ? List.of() : later(facts.period().years(), titledOn, ordered, today));
  }

  private static List<LaterInterest> later(
      int years, LocalDate titledOn, List<LimitationFact> facts, LocalDate today) {
    List<LaterInterest> later = new ArrayList<>();
    for (int year = titledOn.getYear(); year <= today.getYear(); year++) {
      LimitationRun run = new LimitationRun(LocalDate.of(year, 12, 31), years);
      facts.stream().filter(f -> f.from().isAfter(titledOn)).forEach(run::take);
      later.add(new LaterInterest(year, run.lastDay()));
    }
    return later;
  }
}
