package org.saldo.backoffice.ledger;

import java.io.Serializable;
import org.saldo.ledger.transit.MatchKey;
import org.saldo.ledger.transit.MatchRule;

/** A rule of a transfer account while it is being edited; without a key it is none. */
public class MatchRuleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private MatchKey key;
  private String flexfield;
  private Integer windowDays;

  static MatchRuleForm of(MatchRule rule) {
    MatchRuleForm form = new MatchRuleForm();
    form.key = rule.key();
    form.flexfield = rule.flexfield();
    form.windowDays = rule.windowDays();
    return form;
  }

  boolean isEmpty() {
    return key == null;
  }

  /** Without a number of days every line would do, which is refused. */
  MatchRule rule() {
    return new MatchRule(
        key,
        flexfield == null || flexfield.isBlank() ? null : flexfield.strip(),
        windowDays == null ? -1 : windowDays);
  }

  public MatchKey getKey() {
    return key;
  }

  public void setKey(MatchKey key) {
    this.key = key;
  }

  public String getFlexfield() {
    return flexfield;
  }

  public void setFlexfield(String flexfield) {
    this.flexfield = flexfield;
  }

  public Integer getWindowDays() {
    return windowDays;
  }

  public void setWindowDays(Integer windowDays) {
    this.windowDays = windowDays;
  }
}
