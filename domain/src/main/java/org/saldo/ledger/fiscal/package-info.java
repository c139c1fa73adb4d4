/**
 * Fiscal years of a creditor's books: from when on they begin in which month. A change makes one
 * short year. May use what its parent may; closing and reports ask it which year a day belongs to.
 */
package org.saldo.ledger.fiscal;
