package org.saldo.backoffice.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.FactKind;
import org.saldo.ui.Texts;

/** Conditions in the reader's words, e.g. “open amount at least 50”. */
@Named
@RequestScoped
public class ConditionWords {

  private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

  /** One condition as a sentence. */
  public String say(Condition condition) {
    return say(texts(), condition);
  }

  /** Several, joined; empty for none. */
  public String all(List<Condition> conditions) {
    return conditions.stream().map(this::say).collect(Collectors.joining("; "));
  }

  /** Several that came as a value of any kind. */
  String all(Serializable conditions) {
    return conditions instanceof List<?> list
        ? list.stream().map(each -> say((Condition) each)).collect(Collectors.joining("; "))
        : String.valueOf(conditions);
  }

  static String say(Texts texts, Condition condition) {
    return said(
        texts, condition.fact(), condition.comparison(), String.join(" ", condition.values()));
  }

  /** A condition of which the values come as words with spaces between them. */
  static String said(Texts texts, ConditionFact fact, Comparison comparison, String values) {
    return texts.get(
        "condition.said." + comparison, texts.label(fact), values(texts, fact, values));
  }

  /** What a case is like, or a condition asks for; a dash for nothing. */
  static String values(Texts texts, ConditionFact fact, String values) {
    return values.isBlank()
        ? "–"
        : List.of(values.split(" ")).stream()
            .map(word -> word(texts, fact, word))
            .collect(Collectors.joining(", "));
  }

  /** The word for a value of a fact; a number as the reader writes it. */
  static String word(Texts texts, ConditionFact fact, String value) {
    if (fact.kind() == FactKind.NUMBER && value.matches(NUMBER)) {
      return texts.number(new BigDecimal(value));
    }
    String prefix =
        switch (fact) {
          case DEBTOR_KIND -> "DebtorKind.";
          case MARK -> "MarkKind.";
          case HELD_BY -> "HoldReason.";
          case CLAIM_KIND -> "ClaimKind.";
          case LANGUAGE -> "debtor.language.";
          default -> null;
        };
    return prefix != null && texts.has(prefix + value) ? texts.get(prefix + value) : value;
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
