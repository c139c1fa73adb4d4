/** What procedures put on the worksheet: calls, steps that are due, steps that wait. */
package org.saldo.procedure.worklist;
