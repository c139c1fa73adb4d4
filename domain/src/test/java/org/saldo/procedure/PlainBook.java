package org.saldo.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of procedures as one would write them into a notebook, with days as numbers and every
 * night run: slow, obvious, and without a line in common with the engine.
 */
final class PlainBook {

  static final int[] OFFSET = {7, 15, 21, 40};
  static final int[] LEVEL = {1, 1, 1, 2};
  static final boolean[] SUITABLE = {true, true, false, false};
  static final int NEVER = 10_000;

  /** Of item i: day due, day settled or NEVER, days held, first day the gate lets it. */
  record Owed(int due, int settled, List<Period> holds, int gateFrom) {

    boolean heldOn(int day) {
      for (Period hold : holds) {
        if (hold.has(day)) {
          return true;
        }
      }
      return false;
    }
  }

  record Period(int from, int until) {

    boolean has(int day) {
      return from <= day && day < until;
    }
  }

  record History(
      List<Owed> items, int workedFrom, Period insolvent, Period deceased, Period vulnerable) {}

  private final History history;
  private final Map<String, StepState> written = new TreeMap<>();
  private final Set<Integer> reminded = new HashSet<>();
  private int level;

  PlainBook(History history) {
    this.history = history;
  }

  Map<String, StepState> written() {
    return written;
  }

  int level() {
    return level;
  }

  void night(int day) {
    withdraw(day);
    if (day < history.workedFrom || history.insolvent.has(day)) {
      return;
    }
    int leader = leader(day);
    if (leader < 0) {
      return;
    }
    int days = days(leader, day);
    int last = -1;
    for (int step = 0; step < OFFSET.length; step++) {
      if (OFFSET[step] <= days) {
        last = step;
      }
    }
    for (int step = 0; step < last; step++) {
      StepState before = written.get(name(step, leader));
      if (before == null || before == StepState.PROPOSED || before == StepState.PARKED) {
        write(step, leader, StepState.OVERTAKEN);
      }
    }
    if (last >= 0) {
      StepState before = written.get(name(last, leader));
      if (before == null || before == StepState.PARKED) {
        write(last, leader, come(last, leader, day));
      }
    }
  }

  private StepState come(int step, int leader, int day) {
    boolean handOver = step == 3;
    if (handOver) {
      boolean lets =
          !history.deceased.has(day)
              && !history.vulnerable.has(day)
              && history.items.get(leader).gateFrom <= day
              && reminded.contains(leader);
      return lets ? StepState.DONE : StepState.PARKED;
    }
    if (history.deceased.has(day) || (history.vulnerable.has(day) && !SUITABLE[step])) {
      return StepState.NOT_APPLICABLE;
    }
    if (step > 0) {
      return StepState.PROPOSED;
    }
    for (int i = 0; i < history.items.size(); i++) {
      Owed item = history.items.get(i);
      if (i == leader || (item.due < day && day < item.settled && !item.heldOn(day))) {
        reminded.add(i); // one message names all that is overdue
      }
    }
    return StepState.DONE;
  }

  private void write(int step, int leader, StepState state) {
    written.put(name(step, leader), state);
    if (state == StepState.DONE
        || state == StepState.PROPOSED
        || (state == StepState.OVERTAKEN && step != 3)) {
      level = Math.max(level, LEVEL[step]);
    }
  }

  private void withdraw(int day) {
    for (String name : new ArrayList<>(written.keySet())) {
      StepState state = written.get(name);
      int item = Integer.parseInt(name.split(" ")[1]);
      int step = Integer.parseInt(name.split(" ")[0]);
      if (state != StepState.PROPOSED && state != StepState.PARKED) {
        continue;
      }
      if (history.items.get(item).settled <= day
          || day < history.workedFrom
          || history.insolvent.has(day)
          || (history.deceased.has(day) && step != 3)
          || (history.vulnerable.has(day) && step == 2)) {
        written.put(name, StepState.NOT_APPLICABLE);
      } else if (state == StepState.PROPOSED && history.items.get(item).heldOn(day)) {
        written.put(name, StepState.PARKED);
      }
    }
  }

  private int leader(int day) {
    int best = -1;
    for (int i = 0; i < history.items.size(); i++) {
      Owed item = history.items.get(i);
      if (day < item.settled
          && !item.heldOn(day)
          && (best < 0 || item.due < history.items.get(best).due)) {
        best = i;
      }
    }
    return best;
  }

  private int days(int item, int day) {
    Owed owed = history.items.get(item);
    if (day <= owed.due) {
      return day - owed.due;
    }
    int days = 0;
    for (int each = owed.due + 1; each <= day; each++) {
      if (!owed.heldOn(each)) {
        days++;
      }
    }
    return days;
  }

  private static String name(int step, int item) {
    return step + " " + item;
  }
}
