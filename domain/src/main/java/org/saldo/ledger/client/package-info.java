/**
 * Money of others: what an operator received for a creditor stands on a trust account until it is
 * paid out, beside the claim that it paid. Rules that make it so, pay-outs and the operator's own
 * fee. May use what its parent may.
 */
package org.saldo.ledger.client;
