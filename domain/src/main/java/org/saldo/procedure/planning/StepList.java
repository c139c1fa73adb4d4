package org.saldo.procedure.planning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saldo.procedure.ProcedureFlow;

/**
 * The steps of a draft: by days in the order of their days, and of one day, or step by step, in the
 * order they were put.
 */
record StepList(ProcedureFlow flow, List<DraftStep> steps) {

  private static final int MOST_KEY = 34;

  StepList {
    steps =
        flow == ProcedureFlow.BY_DAYS
            ? steps.stream().sorted(Comparator.comparingInt(DraftStep::day)).toList()
            : List.copyOf(steps);
  }

  Optional<DraftStep> of(String key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  /** With the step in the place of the one of its key, else at the end of its day. */
  StepList with(DraftStep step) {
    List<DraftStep> all = new ArrayList<>(steps);
    int at = place(step.key());
    if (at < 0) {
      all.add(step);
    } else {
      all.set(at, step);
    }
    return new StepList(flow, all);
  }

  StepList without(String key) {
    return new StepList(flow, steps.stream().filter(step -> !step.key().equals(key)).toList());
  }

  /** Changes places with the neighbour, and by days the days with it; the same at the ends. */
  StepList moved(String key, boolean up) {
    int from = place(key);
    int to = up ? from - 1 : from + 1;
    if (from < 0 || to < 0 || to >= steps.size()) {
      return this;
    }
    List<DraftStep> all = new ArrayList<>(steps);
    boolean byDays = flow == ProcedureFlow.BY_DAYS;
    all.set(from, byDays ? steps.get(to).on(steps.get(from).day()) : steps.get(to));
    all.set(to, byDays ? steps.get(from).on(steps.get(to).day()) : steps.get(from));
    return new StepList(flow, all);
  }

  private int place(String key) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A key for a step by its name that none of the others is.
   *
   * @param taken keys that mean other steps, those of former versions too
   */
  static String keyFor(String name, Collection<String> taken) {
    String plain =
        Normalizer.normalize(
                name.toLowerCase(Locale.ROOT)
                    .replace("ä", "ae")
                    .replace("ö", "oe")
                    .replace("ü", "ue")
                    .replace("ß", "ss"),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    String begin =
        plain.isEmpty() ? "step" : plain.substring(0, Math.min(plain.length(), MOST_KEY));
    String key = begin.replaceAll("-+$", "");
    String free = key;
    for (int i = 2; taken.contains(free); i++) {
      free = key + "-" + i;
    }
    return free;
  }
}
