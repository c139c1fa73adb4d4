package org.saldo.reporting;

/** Whether somebody still has to look. */
public enum TaskState {
  OPEN,
  DONE
}
