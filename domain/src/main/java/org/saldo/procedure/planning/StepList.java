package org.saldo.procedure.planning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps of a draft in the order of their days; of one day, in the order they were put. */
record StepList(List<DraftStep> steps) {

  private static final int MOST_KEY = 34;

  StepList {
    steps = steps.stream().sorted(Comparator.comparingInt(DraftStep::day)).toList();
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
    return new StepList(all);
  }

  StepList without(String key) {
    return new StepList(steps.stream().filter(step -> !step.key().equals(key)).toList());
  }

  /** Changes places with the neighbour, and days with it; the same at the ends. */
  StepList moved(String key, boolean up) {
    int from = place(key);
    int to = up ? from - 1 : from + 1;
    if (from < 0 || to < 0 || to >= steps.size()) {
      return this;
    }
    List<DraftStep> all = new ArrayList<>(steps);
    all.set(from, steps.get(to).on(steps.get(from).day()));
    all.set(to, steps.get(from).on(steps.get(to).day()));
    return new StepList(all);
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
