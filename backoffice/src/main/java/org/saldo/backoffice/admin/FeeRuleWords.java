package org.saldo.backoffice.admin;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.saldo.charge.FeeAmount;
import org.saldo.charge.FeeRule;
import org.saldo.charge.FeeScope;
import org.saldo.ui.Texts;

/** A fee rule in the words of the reader. */
final class FeeRuleWords {

  private final Texts texts = Texts.of(FacesContext.getCurrentInstance());
  private final LongFunction<String> creditorName;

  FeeRuleWords(LongFunction<String> creditorName) {
    this.creditorName = creditorName;
  }

  /** How much it charges, e.g. {@code 1.00 € + 1.5 %, at most 4.00 €}. */
  String amount(FeeRule rule) {
    if (rule.isEnd()) {
      return texts.get("fee.rule.ended");
    }
    FeeAmount amount = rule.amount();
    List<String> sum = new ArrayList<>();
    boolean part = amount.percent() != null && amount.percent().signum() > 0;
    if (amount.flat().isPositive() || !part) {
      sum.add(texts.get("fee.rule.words.flat", amount.flat()));
    }
    if (part) {
      sum.add(texts.get("fee.rule.words.percent", texts.rate(amount.percent())));
    }
    List<String> all = new ArrayList<>(List.of(String.join(" + ", sum)));
    if (amount.floor() != null) {
      all.add(texts.get("fee.rule.words.floor", amount.floor()));
    }
    if (amount.cap() != null) {
      all.add(texts.get("fee.rule.words.cap", amount.cap()));
    }
    return String.join(", ", all);
  }

  /** For what it holds, e.g. {@code from level 2 · Letter · Consumer}. */
  String scope(FeeScope scope) {
    List<String> parts = new ArrayList<>();
    if (scope.creditorId() != null) {
      parts.add(creditorName.apply(scope.creditorId()));
    }
    if (scope.segment() != null) {
      parts.add(texts.get("fee.rule.words.segment", scope.segment()));
    }
    if (scope.stepKey() != null) {
      parts.add(texts.get("fee.rule.words.step", scope.stepKey()));
    }
    if (scope.fromLevel() != null) {
      parts.add(texts.get("fee.rule.words.level", scope.fromLevel()));
    }
    if (scope.channel() != null) {
      parts.add(texts.label(scope.channel()));
    }
    if (scope.debtor() != null) {
      parts.add(texts.label(scope.debtor()));
    }
    if (scope.country() != null) {
      parts.add(scope.country());
    }
    return parts.isEmpty() ? texts.get("fee.rule.words.any") : String.join(" · ", parts);
  }
}
