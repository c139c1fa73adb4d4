/**
 * The end of the day: what must hold of the books, the report that says whether it does, findings
 * and who accepted them, closed days and periods. Nothing here changes an event, an entry or a
 * line; what is closed is only added to. May use what its parent may.
 */
package org.saldo.ledger.closing;
