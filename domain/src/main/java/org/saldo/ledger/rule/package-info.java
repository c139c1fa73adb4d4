/**
 * The words of a posting rule: when it holds and what it writes beside each line.
 *
 * <p>Both come from a white list, so that a rule is data that people choose from lists and never
 * code. What a case is about is asked of a port, and only for rules that need it.
 */
package org.saldo.ledger.rule;
