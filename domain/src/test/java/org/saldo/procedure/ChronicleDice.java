package org.saldo.procedure;

import static org.saldo.procedure.Chronicle.NEVER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.saldo.debtor.MarkKind;
import org.saldo.procedure.Chronicle.Debt;
import org.saldo.procedure.Chronicle.Era;
import org.saldo.procedure.Chronicle.Happening;
import org.saldo.procedure.Chronicle.Held;
import org.saldo.procedure.Chronicle.Left;
import org.saldo.procedure.Chronicle.Marked;
import org.saldo.procedure.Chronicle.Period;
import org.saldo.procedure.Chronicle.Pinned;

/** Throws what happens to a case. */
final class ChronicleDice {

  static final int DAYS = 90;

  private final Random dice;

  ChronicleDice(long seed) {
    this.dice = new Random(seed);
  }

  private boolean oneIn(int n) {
    return dice.nextInt(n) == 0;
  }

  private int upTo(int most) {
    return dice.nextInt(most + 1);
  }

  Chronicle chronicle() {
    List<Debt> debts = debts();
    List<Marked> marks = marks();
    return new Chronicle(
        debts,
        marks,
        happenings(debts),
        oneIn(6) ? period(30) : oneIn(5) ? new Period(-NEVER, upTo(30)) : Period.NONE,
        eras(marks.isEmpty()),
        pins(),
        oneIn(2) ? "DE" : null,
        oneIn(2) ? "gold" : null);
  }

  /** With one procedure by days that asks only for what is known of days that passed. */
  Chronicle byDays() {
    List<Debt> debts = debts();
    PlanDice plans = new PlanDice(dice, false);
    List<Era> eras = new ArrayList<>();
    eras.add(new Era(-NEVER, plans.byDays(returned(debts))));
    for (int n = upTo(2); n > 0; n--) {
      int from = eras.get(eras.size() - 1).from();
      eras.add(new Era(Math.max(from, 0) + 1 + upTo(40), plans.nextByDays()));
    }
    return new Chronicle(
        debts,
        marks(),
        List.of(),
        oneIn(5) ? new Period(-NEVER, upTo(30)) : Period.NONE,
        eras,
        List.of(),
        oneIn(2) ? "DE" : null,
        oneIn(2) ? "gold" : null);
  }

  private static boolean returned(List<Debt> debts) {
    return debts.stream().anyMatch(debt -> debt.back() != NEVER);
  }

  private List<Debt> debts() {
    List<Debt> debts = new ArrayList<>();
    int due = -upTo(20);
    for (int i = 1; i <= 1 + upTo(2); i++) {
      debts.add(debt(i, due));
      due += 1 + upTo(24);
    }
    return debts;
  }

  private Debt debt(int id, int due) {
    int known = oneIn(4) ? due + upTo(30) : -NEVER;
    int paid = oneIn(2) ? NEVER : Math.max(due - 5 + upTo(60), Math.max(known, 0) + 1);
    int after = paid + 1 + upTo(15);
    boolean returned = paid != NEVER && oneIn(2);
    boolean again = paid != NEVER && !returned && oneIn(3);
    List<Left> left = new ArrayList<>();
    if (oneIn(3)) {
      left.add(new Left(upTo(DAYS), 3_000 + 100L * upTo(60)));
    }
    List<Held> holds = new ArrayList<>();
    for (int n = upTo(2); n > 0; n--) {
      holds.add(new Held(List.of("DISPUTE", "PROMISE", "MANUAL").get(upTo(2)), period(20)));
    }
    return new Debt(
        id,
        due,
        known,
        left,
        paid,
        returned ? after : NEVER,
        again ? after : NEVER,
        oneIn(3) ? NEVER : due + upTo(40),
        holds,
        oneIn(4) ? period(25) : Period.NONE,
        oneIn(4) ? 3_000 : 1_500);
  }

  private Period period(int longest) {
    int from = upTo(DAYS);
    return new Period(from, oneIn(4) ? NEVER : from + 1 + upTo(longest));
  }

  private List<Marked> marks() {
    List<Marked> marks = new ArrayList<>();
    for (MarkKind kind : MarkKind.values()) {
      if (oneIn(8)) {
        marks.add(new Marked(kind, period(30)));
      }
    }
    return marks;
  }

  private List<Happening> happenings(List<Debt> debts) {
    List<Happening> happenings = new ArrayList<>();
    for (int id = 1; id <= upTo(3); id++) {
      StartEvent kind = oneIn(2) ? StartEvent.ADDRESS_BAD : StartEvent.PAYMENT_RETURNED;
      Debt debt = debts.get(dice.nextInt(debts.size()));
      boolean named = kind == StartEvent.PAYMENT_RETURNED && debt.known() < 0;
      happenings.add(new Happening(kind, id, upTo(DAYS), named ? debt.id() : null));
    }
    return happenings;
  }

  private List<Pinned> pins() {
    return oneIn(5)
        ? List.of(new Pinned(List.of("p1", "p2", "p3", "gone").get(upTo(3)), period(30)))
        : List.of();
  }

  private List<Era> eras(boolean unmarked) {
    PlanDice plans = new PlanDice(dice, unmarked);
    List<Era> eras = new ArrayList<>();
    eras.add(new Era(-NEVER, plans.first()));
    for (int n = upTo(2); n > 0; n--) {
      int from = eras.get(eras.size() - 1).from();
      eras.add(new Era(Math.max(from, 0) + 1 + upTo(40), plans.next()));
    }
    return eras;
  }
}
