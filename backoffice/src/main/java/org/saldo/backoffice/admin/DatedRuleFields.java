package org.saldo.backoffice.admin;

import java.io.Serializable;
import java.time.LocalDate;

/** What is written in the form of every rule: from when it holds and why, or the way back. */
public abstract class DatedRuleFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private boolean back;
  private LocalDate from;
  private String reason;

  /** Whether the more general rule is to hold again. */
  public boolean isBack() {
    return back;
  }

  public void setBack(boolean back) {
    this.back = back;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
