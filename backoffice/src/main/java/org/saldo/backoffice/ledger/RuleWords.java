package org.saldo.backoffice.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.saldo.ledger.DryRunResult;
import org.saldo.ledger.RuleLine;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleField;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.ui.Texts;

/** Tells conditions, keys and lines of posting rules in the reader's language. */
@Named
@RequestScoped
public class RuleWords {

  private final Texts texts = Texts.of(FacesContext.getCurrentInstance());

  /** When a rule holds. */
  public String conditions(RuleHead head) {
    return head.isDefault()
        ? texts.get("rule.always")
        : head.conditions().stream().map(this::condition).collect(Collectors.joining("; "));
  }

  private String condition(RuleCondition condition) {
    String values =
        condition.values().stream()
            .map(value -> value(condition.field(), value))
            .collect(Collectors.joining(" " + texts.get("rule.or") + " "));
    return texts.label(condition.field()) + ": " + values;
  }

  /** The label of a value that a condition may name; the value itself where it is written. */
  public String value(RuleField field, String value) {
    return switch (field) {
      case CLAIM_KIND -> texts.get("ClaimKind." + value);
      case DEBTOR_KIND -> texts.get("DebtorKind." + value);
      case COMPONENT -> texts.get("Component." + value);
      case PAYMENT_WAY -> texts.get("AmountKind.RECEIVED_" + value);
      default -> value;
    };
  }

  /** What a rule writes beside its lines. */
  public String flexfields(RuleHead head) {
    return head.flexfields().stream().map(this::flexfield).collect(Collectors.joining("; "));
  }

  private String flexfield(RuleFlexfield flexfield) {
    String value =
        flexfield.constant() == null ? texts.label(flexfield.source()) : flexfield.constant();
    return flexfield.name() + " = " + value;
  }

  /** A line as one sentence, e.g. {@code Interest: credit 2650}. */
  public String line(RuleLine line) {
    StringBuilder words = new StringBuilder(texts.label(line.amount()));
    if (line.ratePercent() != null) {
      words.append(' ').append(RateConverter.plain(line.ratePercent()).toPlainString());
      words.append(" %");
    }
    words.append(": ").append(texts.label(line.side())).append(' ').append(line.account());
    if (line.entry() > 1) {
      words.append(" (").append(texts.get("rule.entry")).append(' ');
      words.append(line.entry()).append(')');
    }
    return words.toString();
  }

  /** What a dry run found, in one sentence. */
  public String tried(DryRunResult result) {
    return texts.get(
        "dry.run.result", result.events(), result.changed(), result.refused(), result.unknown());
  }
}
