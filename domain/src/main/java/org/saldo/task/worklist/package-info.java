/**
 * The lists of the worksheet: what capabilities contribute, and which of it a person wants to see.
 * A list is a statement that gives its entries; whoever shows, counts or works on them puts the
 * same conditions behind it. May use tier 0.
 */
package org.saldo.task.worklist;
