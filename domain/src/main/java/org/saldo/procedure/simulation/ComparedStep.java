package org.saldo.procedure.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saldo.money.Money;
import org.saldo.procedure.SimulatedStep;
import org.saldo.procedure.Simulator;

/**
 * A step of a case in both worlds.
 *
 * @param now by the versions in force; null when it does not come
 * @param drafted with the draft; null when it does not come, or there is no draft
 */
record ComparedStep(
    long caseFileId,
    long creditorId,
    String currency,
    SimulatedStep now,
    SimulatedStep drafted,
    StepDifference difference) {

  /** Everything that is decided of a case, in a steady order. */
  static List<ComparedStep> of(Simulator.Outcome outcome, boolean compared) {
    Map<SimulatedStep.Key, SimulatedStep> now = byKey(outcome.now());
    Map<SimulatedStep.Key, SimulatedStep> drafted = byKey(outcome.drafted());
    TreeSet<SimulatedStep.Key> keys = new TreeSet<>(now.keySet());
    keys.addAll(drafted.keySet());
    List<ComparedStep> all = new ArrayList<>();
    for (SimulatedStep.Key key : keys) {
      SimulatedStep a = now.get(key);
      SimulatedStep b = drafted.get(key);
      all.add(
          new ComparedStep(
              outcome.caseFileId(),
              outcome.creditorId(),
              outcome.currency(),
              a,
              b,
              compared ? difference(a, b) : StepDifference.NONE));
    }
    return all;
  }

  private static Map<SimulatedStep.Key, SimulatedStep> byKey(List<SimulatedStep> steps) {
    Map<SimulatedStep.Key, SimulatedStep> byKey = new TreeMap<>();
    steps.forEach(step -> byKey.put(step.key(), step));
    return byKey;
  }

  private static StepDifference difference(SimulatedStep now, SimulatedStep drafted) {
    if (now == null) {
      return StepDifference.ADDED;
    }
    if (drafted == null) {
      return StepDifference.DROPPED;
    }
    if (now.state() != drafted.state() || now.channel() != drafted.channel()) {
      return StepDifference.CHANGED;
    }
    if (!now.on().equals(drafted.on())) {
      return StepDifference.MOVED;
    }
    return Objects.equals(now.fee(), drafted.fee()) ? StepDifference.NONE : StepDifference.FEE;
  }

  /** What both worlds say of it alike. */
  SimulatedStep either() {
    return drafted == null ? now : drafted;
  }

  /** The same for the same result, whenever and wherever it was found. */
  String line() {
    return caseFileId + " " + said(now) + " " + said(drafted) + "\n";
  }

  private static String said(SimulatedStep step) {
    return step == null
        ? "-"
        : String.join(
            "|",
            step.procedure(),
            step.step(),
            step.channel().name(),
            String.valueOf(step.receivableId()),
            String.valueOf(step.cycle()),
            step.on().toString(),
            step.state().name(),
            step.rule(),
            fee(step.fee()));
  }

  private static String fee(Money fee) {
    return fee == null ? "" : fee.toString();
  }
}
