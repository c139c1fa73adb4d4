/**
 * Reports as they are exported: the rows of an account sheet and of open items, by booking days, up
 * to an entry number, a part at a time. Knows nothing of orders and files. May use what its parent
 * may.
 */
package org.saldo.ledger.export.report;
