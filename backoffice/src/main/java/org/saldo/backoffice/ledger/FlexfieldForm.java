package org.saldo.backoffice.ledger;

import java.io.Serializable;
import org.saldo.ledger.rule.FlexSource;
import org.saldo.ledger.rule.RuleFlexfield;

/** A key that a rule writes, while it is being edited; without a name it is an empty row. */
public class FlexfieldForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private FlexSource source;
  private String constant;

  static FlexfieldForm of(RuleFlexfield flexfield) {
    FlexfieldForm form = new FlexfieldForm();
    form.name = flexfield.name();
    form.source = flexfield.source();
    form.constant = flexfield.constant();
    return form;
  }

  boolean isEmpty() {
    return isBlank(name) && source == null && isBlank(constant);
  }

  boolean isComplete() {
    return !isBlank(name) && source != null;
  }

  RuleFlexfield flexfield() {
    return new RuleFlexfield(name.strip(), source, isBlank(constant) ? null : constant.strip());
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public FlexSource getSource() {
    return source;
  }

  public void setSource(FlexSource source) {
    this.source = source;
  }

  public String getConstant() {
    return constant;
  }

  public void setConstant(String constant) {
    this.constant = constant;
  }
}
