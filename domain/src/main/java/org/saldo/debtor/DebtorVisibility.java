package org.saldo.debtor;

import org.saldo.actor.Scope;

/** Whether a debtor is in somebody's reach: a port, answered by who knows the cases. */
public interface DebtorVisibility {

  /** Whether the debtor has a case with a creditor of the scope. */
  boolean visible(long debtorId, Scope scope);
}
