/**
 * Parts of a claim that are given up or taken back, with a reason and, above a limit, with the
 * approval of somebody else; and those that a creditor's rule makes. May use claim, receivable,
 * creditor, approval, task and tier 0.
 */
package org.saldo.adjustment;
