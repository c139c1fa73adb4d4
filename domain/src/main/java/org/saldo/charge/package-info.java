/**
 * Dunning fees, charges of third parties and other costs that a debtor in default bears. May use
 * claim, receivable, creditor, debtor, law and tier 0.
 *
 * <p>What is charged by itself follows fee rules: dated data, decided by one pure function, {@link
 * org.saldo.charge.FeeRules}. Every fee keeps the record of the rule that made it, and why.
 */
package org.saldo.charge;
