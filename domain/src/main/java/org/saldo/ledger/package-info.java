/**
 * The append-only double-entry ledger: accounts, posting rules as dated data, business events,
 * journal entries and their lines. May use task and tier 0 and learns of creditors by event.
 *
 * <p>Lines keyed (case file, receivable, component, value date) are the claim account. Nothing here
 * updates or deletes an event, an entry or a line.
 */
package org.saldo.ledger;
