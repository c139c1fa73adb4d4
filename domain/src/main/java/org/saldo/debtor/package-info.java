/**
 * Persons and companies that owe, with names, addresses and contacts that have a validity, marks,
 * and how the same debtor is recognised again. May use document and tier 0; what cases exist is
 * asked through the port {@link org.saldo.debtor.DebtorVisibility}.
 */
package org.saldo.debtor;
