package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saldo.casefile.HoldReason;
import org.saldo.debtor.MarkKind;
import org.saldo.money.Money;
import org.saldo.procedure.condition.CaseTraits;

/**
 * All that the decision knows of a case. Everything is dated, so that nights that were missed can
 * be looked at as they were.
 *
 * @param workedFrom since when somebody works it; null when nobody does
 * @param dunning dunning level reached so far, and before
 * @param past steps that the procedure asked about decided before
 * @param country of the creditor, whose holidays business days leave out; null when unknown
 * @param traits what conditions ask for and the rest does not say; as they are now
 * @param run of the secondary procedure asked about, the last one; null for none
 * @param events that may begin the procedure asked about
 * @param assignment why the procedure asked about is the primary one; empty where there is no other
 */
public record CaseFacts(
    long caseFileId,
    String currency,
    LocalDate workedFrom,
    DunningLevel dunning,
    List<Item> items,
    List<Mark> marks,
    List<Past> past,
    String country,
    CaseTraits traits,
    Run run,
    List<Event> events,
    List<Finding> assignment) {

  public CaseFacts {
    assignment = List.copyOf(assignment);
    items = List.copyOf(items);
    marks = List.copyOf(marks);
    past = List.copyOf(past);
    events = List.copyOf(events);
  }

  /** Those of a case about which no procedure asks more. */
  public CaseFacts(
      long caseFileId,
      String currency,
      LocalDate workedFrom,
      int level,
      List<Item> items,
      List<Mark> marks,
      List<Past> past) {
    this(
        caseFileId,
        currency,
        workedFrom,
        DunningLevel.of(level),
        items,
        marks,
        past,
        null,
        CaseTraits.NONE,
        null,
        List.of(),
        List.of());
  }

  /** Dunning level reached so far. */
  public int level() {
    return dunning.reached();
  }

  /** The same with another dunning level. */
  public CaseFacts with(DunningLevel other) {
    return new CaseFacts(
        caseFileId,
        currency,
        workedFrom,
        other,
        items,
        marks,
        past,
        country,
        traits,
        run,
        events,
        assignment);
  }

  /** Those of a case on which nothing is open and nobody works. */
  public static CaseFacts nothingOpen(long caseFileId, String currency) {
    return new CaseFacts(caseFileId, currency, null, 0, List.of(), List.of(), List.of());
  }

  /** The same, as if a secondary procedure began on a day; unchanged when nothing is open. */
  public CaseFacts begunOn(LocalDate on) {
    return items.stream()
        .filter(item -> item.follows() && item.openOn(on))
        .findFirst()
        .map(item -> with(new Run(0, 1, on, item.id(), null, null)))
        .orElse(this);
  }

  /** The same, as another procedure sees it. */
  CaseFacts of(List<Past> itsPast, Run itsRun, List<Event> itsEvents) {
    return new CaseFacts(
        caseFileId,
        currency,
        workedFrom,
        dunning,
        items,
        marks,
        itsPast,
        country,
        traits,
        itsRun,
        itsEvents,
        assignment);
  }

  /** The same with other items, marks and steps that were decided. */
  public CaseFacts with(List<Item> otherItems, List<Mark> otherMarks, List<Past> otherPast) {
    return new CaseFacts(
        caseFileId,
        currency,
        workedFrom,
        dunning,
        otherItems,
        otherMarks,
        otherPast,
        country,
        traits,
        run,
        events,
        assignment);
  }

  /** The same with the secondary procedure at work, or no more. */
  CaseFacts with(Run now) {
    return of(past, now, events);
  }

  /** The same with what was looked up of it. */
  public CaseFacts with(String creditorCountry, CaseTraits lookedUp) {
    return new CaseFacts(
        caseFileId,
        currency,
        workedFrom,
        dunning,
        items,
        marks,
        past,
        creditorCountry,
        lookedUp,
        run,
        events,
        assignment);
  }

  /** The same with the reason of its assignment. */
  CaseFacts assigned(List<Finding> because) {
    return new CaseFacts(
        caseFileId,
        currency,
        workedFrom,
        dunning,
        items,
        marks,
        past,
        country,
        traits,
        run,
        events,
        because);
  }

  /**
   * A receivable.
   *
   * @param open what is open of it; zero or less when it is settled
   * @param heldPartMinor how much of it is held while the rest is not
   * @param follows whether its kind and status follow a procedure at all: no credit, not
   *     uncollectible
   * @param defaultSince first day of default; null when there is none
   * @param demandedOn first day on which a demand for it was delivered; null when none was
   * @param settledOn first day on which nothing was open; null while something is
   * @param holds on all of it or on the whole case, ended ones too
   * @param partHeldBy reasons for which a part of it is held
   */
  public record Item(
      long id,
      String number,
      LocalDate issuedOn,
      LocalDate dueOn,
      Money open,
      long heldPartMinor,
      boolean follows,
      int cycle,
      LocalDate defaultSince,
      LocalDate demandedOn,
      LocalDate settledOn,
      List<Span> holds,
      Set<String> partHeldBy) {

    public Item {
      Objects.requireNonNull(dueOn, "dueOn");
      holds = List.copyOf(holds);
      partHeldBy = Set.copyOf(partHeldBy);
    }

    /** One of which no part is held by itself, or nobody asks why. */
    public Item(
        long id,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money open,
        long heldPartMinor,
        boolean follows,
        int cycle,
        LocalDate defaultSince,
        LocalDate demandedOn,
        LocalDate settledOn,
        List<Span> holds) {
      this(
          id,
          number,
          issuedOn,
          dueOn,
          open,
          heldPartMinor,
          follows,
          cycle,
          defaultSince,
          demandedOn,
          settledOn,
          holds,
          Set.of());
    }

    /** What may be asked for. */
    Money asked() {
      return open.minus(Money.ofMinor(heldPartMinor, open.currency()));
    }

    boolean openOn(LocalDate day) {
      return settledOn == null ? open.isPositive() : day.isBefore(settledOn);
    }

    boolean heldOn(LocalDate day) {
      return holds.stream().anyMatch(hold -> hold.covers(day));
    }

    /** Whether days in procedure are counted of it on that day, unless an older one leads. */
    boolean mayLead(LocalDate day) {
      return follows && openOn(day) && !heldOn(day) && (settledOn != null || asked().isPositive());
    }
  }

  /**
   * A hold on all of an item.
   *
   * @param reason name of the reason of the hold
   * @param until first day that is no longer held; null while it is not known
   */
  public record Span(String reason, LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    boolean byPerson() {
      return reason.equals(HoldReason.MANUAL.name());
    }
  }

  /**
   * A secondary procedure at work, or the last time it was.
   *
   * @param cycle which time it is, from 1
   * @param receivableId that its steps are kept under
   * @param eventId what began it; null when conditions did
   * @param endedOn first day on which it was not at work any more; null while it is
   */
  public record Run(
      long id, int cycle, LocalDate startedOn, long receivableId, Long eventId, LocalDate endedOn) {

    boolean atWork() {
      return endedOn == null;
    }

    boolean atWorkOn(LocalDate day) {
      return !day.isBefore(startedOn) && (endedOn == null || day.isBefore(endedOn));
    }
  }

  /**
   * Something that happened.
   *
   * @param id tells it from others of its kind
   * @param receivableId that it is about; null when it is about the whole case
   */
  public record Event(StartEvent kind, long id, LocalDate on, Long receivableId) {}

  /** A mark of the debtor; {@code until} is the first day it no longer holds, null for none. */
  public record Mark(MarkKind kind, LocalDate from, LocalDate until) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /**
   * A step that was decided before.
   *
   * @param decidedBy code of the rule that decided it, e.g. {@code gate.default}
   * @param receivableIds what it was about
   * @param decidedOn day of the decision, or on which it was done
   * @param lateOn since when its last day has passed undone, as somebody was told; null for never
   */
  public record Past(
      long stepRunId,
      String stepKey,
      StepChannel channel,
      long leadingReceivableId,
      int cycle,
      StepState state,
      String decidedBy,
      Set<Long> receivableIds,
      LocalDate decidedOn,
      LocalDate lateOn) {

    public Past {
      receivableIds = Set.copyOf(receivableIds);
    }
  }

  boolean marked(MarkKind kind, LocalDate day) {
    return marks.stream().anyMatch(mark -> mark.kind() == kind && mark.covers(day));
  }

  boolean workedOn(LocalDate day) {
    return workedFrom != null && !day.isBefore(workedFrom);
  }
}
