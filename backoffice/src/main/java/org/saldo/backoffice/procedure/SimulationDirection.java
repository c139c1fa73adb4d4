package org.saldo.backoffice.procedure;

/** Whether a simulation looks at nights to come or at nights that are over. */
public enum SimulationDirection {
  AHEAD,
  BACK
}
