/**
 * Parts of a claim that are given up or taken back, with a reason and, above a limit, with the
 * approval of somebody else. May use claim, receivable, approval, task and tier 0.
 */
package org.saldo.adjustment;
