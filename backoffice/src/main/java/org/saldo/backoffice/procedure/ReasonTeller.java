package org.saldo.backoffice.procedure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.saldo.procedure.Finding;
import org.saldo.procedure.Reason;
import org.saldo.procedure.StepState;
import org.saldo.procedure.Unless;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.ui.Texts;

/**
 * Says the reasons of steps in the reader's language, however old they are.
 *
 * @param names of procedures, and of the steps that people planned themselves
 */
public record ReasonTeller(Texts texts, StepNames names) {

  private static final String REFUSAL = "refusal.";
  private static final String CONDITION = "condition.";
  private static final Set<String> ASKED = Set.of("condition", "assigned.ends");
  private static final String SHIPPED = "procedure.step.";

  /** A rule that was tried; {@code held} says whether it let the step pass. */
  public record Rule(boolean held, String sentence) {}

  /** A fact and where it was known from. */
  public record Fact(String sentence, String source) {}

  /** The rule that decided, as a sentence. */
  public String because(Reason reason) {
    return reason.deciding() == null ? "" : sentence(reason.deciding());
  }

  /** What a rule says where its values are not known: of many decisions, or of a former one. */
  public String rule(String code, StepState state) {
    Object[] some = {"…", "…", "…", "…"};
    if (code.startsWith(REFUSAL)) {
      return texts.get(code, some);
    }
    boolean held = state == StepState.DONE || state == StepState.PROPOSED;
    String key = "reason.rule." + code + (held ? ".yes" : ".no");
    if (isFact(code)) {
      return texts.get(
          "reason.rule.condition" + (held ? ".yes" : ".no"),
          texts.label(ConditionFact.valueOf(code.substring(CONDITION.length()))),
          "…");
    }
    return texts.get(texts.has(key) ? key : "reason.rule." + code + (held ? ".no" : ".yes"), some);
  }

  private static boolean isFact(String code) {
    return code.startsWith(CONDITION)
        && Arrays.stream(ConditionFact.values())
            .anyMatch(fact -> code.equals(CONDITION + fact.name()));
  }

  List<Fact> facts(Reason reason) {
    return reason.facts().stream()
        .map(
            fact ->
                new Fact(
                    texts.get("reason.fact." + fact.code(), arguments(fact)),
                    texts.get("reason.source." + fact.source())))
        .toList();
  }

  List<Rule> rules(Reason reason) {
    return rules(reason.rules());
  }

  List<Rule> rules(List<Finding> findings) {
    return findings.stream().map(rule -> new Rule(rule.held(), sentence(rule))).toList();
  }

  private String sentence(Finding rule) {
    if (rule.code().startsWith(REFUSAL)) {
      return texts.get(rule.code(), rule.values().toArray());
    }
    String answer = rule.held() ? ".yes" : ".no";
    if (rule.code().startsWith(CONDITION) && rule.values().size() == 3) {
      return condition(rule, answer);
    }
    return texts.get("reason.rule." + rule.code() + answer, arguments(rule));
  }

  /** What was asked and what the case is like. */
  private String condition(Finding rule, String answer) {
    ConditionFact fact = ConditionFact.valueOf(rule.code().substring(CONDITION.length()));
    Comparison comparison = Comparison.valueOf(rule.values().get(0).toString());
    return texts.get(
        "reason.rule.condition" + answer,
        ConditionWords.said(texts, fact, comparison, rule.values().get(1).toString()),
        ConditionWords.values(texts, fact, rule.values().get(2).toString()));
  }

  /** What would keep a step from happening or give it another day, as a sentence. */
  public String unless(Unless unless) {
    if (ASKED.contains(unless.code())) {
      return asked(unless);
    }
    List<Object> values = new ArrayList<>();
    for (Serializable value : unless.values()) {
      values.add(value instanceof String text ? word(unless, values.size(), text) : value);
    }
    String key = "unless." + unless.code() + (unless.standing() ? ".now" : ".if");
    return texts.get(key, values.toArray());
  }

  /** A condition and what the case is like. */
  private String asked(Unless unless) {
    ConditionFact fact = ConditionFact.valueOf(unless.values().get(0).toString());
    Comparison comparison = Comparison.valueOf(unless.values().get(1).toString());
    return texts.get(
        "unless." + unless.code() + (unless.standing() ? ".now" : ".if"),
        ConditionWords.said(texts, fact, comparison, unless.values().get(2).toString()),
        ConditionWords.values(texts, fact, unless.values().get(3).toString()));
  }

  /** Where a value stands says whether it is a receivable, a step or a reason of a hold. */
  private String word(Unless unless, int place, String value) {
    return switch (unless.code()) {
      case "gate.requires", "overtaken", "turn" -> step(value);
      case "assigned.other", "unpinned" -> names.ofProcedure(value);
      case "paid.next", "paid.due" -> place == 2 ? step(value) : value;
      case "held.until", "held.open", "older", "older.leads" ->
          place == 1 ? label("HoldReason.", value) : value;
      default -> value;
    };
  }

  /** The name of a step: of one that is shipped in the reader's language, else as people said. */
  public String step(String key) {
    return texts.has(SHIPPED + key) ? texts.get(SHIPPED + key) : names.of(key);
  }

  /** Whether the step is shipped and so has a name in every language. */
  public boolean isShipped(String key) {
    return texts.has(SHIPPED + key);
  }

  private Object[] arguments(Finding finding) {
    List<Object> values = new ArrayList<>();
    for (Serializable value : finding.values()) {
      values.add(value instanceof String text ? word(finding.code(), text) : value);
    }
    return values.toArray();
  }

  private String word(String code, String value) {
    return switch (code) {
      case "latest", "due", "gate.requires", "not.reached" -> step(value);
      case "assigned", "assigned.pinned", "assigned.other" -> names.ofProcedure(value);
      case "called" -> label("CallOutcome.", value);
      case "not.leading.held", "not.held" -> label("HoldReason.", value);
      default -> value;
    };
  }

  /** The word for a code, where the value is one; numbers of invoices are not. */
  private String label(String prefix, String value) {
    String label = texts.get(prefix + value);
    return label.startsWith("???") ? value : label;
  }
}
