package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saldo.debtor.MarkKind;
import org.saldo.money.Money;

/**
 * All that the decision knows of a case. Everything is dated, so that nights that were missed can
 * be looked at as they were.
 *
 * @param workedFrom since when somebody works it; null when nobody does
 * @param level dunning level reached so far
 */
public record CaseFacts(
    long caseFileId,
    String currency,
    LocalDate workedFrom,
    int level,
    List<Item> items,
    List<Mark> marks,
    List<Past> past) {

  public CaseFacts {
    items = List.copyOf(items);
    marks = List.copyOf(marks);
    past = List.copyOf(past);
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
      List<Span> holds) {

    public Item {
      Objects.requireNonNull(dueOn, "dueOn");
      holds = List.copyOf(holds);
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
  }

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
   */
  public record Past(
      long stepRunId,
      String stepKey,
      StepChannel channel,
      long leadingReceivableId,
      int cycle,
      StepState state,
      String decidedBy,
      Set<Long> receivableIds) {

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
