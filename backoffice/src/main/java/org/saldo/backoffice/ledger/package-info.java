/** The books for accountants and auditors: balances, entries, verification, posting rules. */
package org.saldo.backoffice.ledger;
