/**
 * Dunning fees, charges of third parties and other costs that a debtor in default bears. May use
 * claim, receivable, creditor, law and tier 0.
 */
package org.saldo.charge;
