package org.saldo.backoffice.ledger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleField;
import org.saldo.ledger.rule.RuleHead;

/** One condition of a rule while it is being edited: values chosen from a list, or written. */
public class ConditionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RuleField field;
  private List<String> chosen = new ArrayList<>();
  private String written;

  private ConditionForm(RuleField field) {
    this.field = field;
  }

  /** Every field that a condition may ask for, with what the rule says about it. */
  static List<ConditionForm> of(RuleHead head) {
    List<ConditionForm> forms = new ArrayList<>();
    for (RuleField field : RuleField.values()) {
      ConditionForm form = new ConditionForm(field);
      head.conditions().stream()
          .filter(c -> c.field() == field)
          .forEach(
              c -> {
                form.chosen = new ArrayList<>(c.values());
                form.written = String.join(", ", c.values());
              });
      forms.add(form);
    }
    return forms;
  }

  /** Empty when it asks for nothing. */
  Optional<RuleCondition> condition() {
    List<String> values = isChoice() ? chosen : split();
    return values.isEmpty() ? Optional.empty() : Optional.of(new RuleCondition(field, values));
  }

  private List<String> split() {
    return written == null
        ? List.of()
        : Stream.of(written.split("[,; ]+")).filter(each -> !each.isEmpty()).toList();
  }

  public boolean isChoice() {
    return !field.choices().isEmpty();
  }

  public List<String> getOptions() {
    return field.choices();
  }

  public RuleField getField() {
    return field;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }

  public String getWritten() {
    return written;
  }

  public void setWritten(String written) {
    this.written = written;
  }
}
