package org.saldo.ledger.transit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the pairs of open lines that can mean nothing but each other: opposite amounts in one
 * currency, value dates not too far apart, and neither has a second candidate. Two lines that both
 * have a key are no candidates: their keys would have said so.
 *
 * <p>Takes the lines of an account in the order of currency, absolute amount and value date, and
 * remembers only those of one amount within the window.
 */
final class PairFinder {

  /** Two lines that clear each other. */
  record Pair(OpenLine one, OpenLine other) {}

  /** A line with what was met so far that could belong to it; more than one is as good as many. */
  private static final class Seen {
    private final OpenLine line;
    private int candidates;
    private Seen candidate;
    private boolean gone;

    Seen(OpenLine line) {
      this.line = line;
    }

    void meets(Seen other) {
      candidates = Math.min(2, candidates + 1);
      candidate = other;
    }

    /** All that could belong to it is known, and all that could belong to the other too. */
    boolean isPair() {
      return candidates == 1
          && candidate.gone
          && candidate.candidates == 1
          && candidate.candidate == this;
    }
  }

  /** The lines of one sign and kind within the window, and those of them that may find a pair. */
  private static final class Shelf {
    private final Deque<Seen> all = new ArrayDeque<>();
    private List<Seen> undecided = new ArrayList<>();

    void add(Seen seen) {
      all.addLast(seen);
      undecided.add(seen);
    }

    void meet(Seen other) {
      List<Seen> left = new ArrayList<>();
      for (Seen seen : undecided) {
        if (!seen.gone) {
          seen.meets(other);
          if (seen.candidates < 2) {
            left.add(seen);
          }
        }
      }
      undecided = left;
      all.stream().limit(2).forEach(other::meets);
    }
  }

  private final long windowDays;
  private final Shelf[] shelves = new Shelf[4];
  private List<Pair> found = new ArrayList<>();
  private OpenLine last;

  PairFinder(int windowDays) {
    this.windowDays = windowDays;
    clear();
  }

  private void clear() {
    for (int i = 0; i < shelves.length; i++) {
      shelves[i] = new Shelf();
    }
  }

  /** Takes the next line. */
  void offer(OpenLine line) {
    if (last != null && !isOfOneAmount(last, line)) {
      forget(Long.MAX_VALUE);
      clear();
    }
    last = line;
    forget(line.valueOn().toEpochDay() - windowDays);
    Seen seen = new Seen(line);
    shelf(line.minor() < 0, false).meet(seen);
    if (!line.keyed()) {
      shelf(line.minor() < 0, true).meet(seen);
    }
    shelf(line.minor() > 0, line.keyed()).add(seen);
  }

  private Shelf shelf(boolean debit, boolean keyed) {
    return shelves[(debit ? 2 : 0) + (keyed ? 1 : 0)];
  }

  private static boolean isOfOneAmount(OpenLine one, OpenLine other) {
    return one.currency().equals(other.currency())
        && Math.absExact(one.minor()) == Math.absExact(other.minor());
  }

  /** What is older than a day meets nothing any more. */
  private void forget(long day) {
    for (Shelf shelf : shelves) {
      while (!shelf.all.isEmpty() && shelf.all.peekFirst().line.valueOn().toEpochDay() < day) {
        Seen seen = shelf.all.removeFirst();
        seen.gone = true;
        if (seen.isPair()) {
          found.add(new Pair(seen.candidate.line, seen.line));
        }
      }
    }
  }

  /** The pairs that were found since the last time. */
  List<Pair> take() {
    List<Pair> taken = found;
    found = new ArrayList<>();
    return taken;
  }

  /** There are no more lines. */
  void end() {
    forget(Long.MAX_VALUE);
  }
}
