/**
 * Exports of the books: orders that fix by numbers which entries they hold, files written in parts
 * beside the daily work, templates for tables, the audit data set. May use what its parent may;
 * told in docs/concepts/exports.md.
 */
package org.saldo.ledger.export;
