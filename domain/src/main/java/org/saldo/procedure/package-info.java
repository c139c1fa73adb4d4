/**
 * Procedures: dated data that says which step is due on which day, the pure decision over it, the
 * dunning run that applies it to every worked case, and the worksheet of what people do themselves.
 *
 * <p>A step is decided once per case, procedure, step key, leading receivable and cycle, and its
 * reason is kept as a record. How a step acts is behind the port {@link
 * org.saldo.procedure.StepAction}. May use creditor, debtor, casefile, receivable, claim, charge,
 * correspondence, law, scoring, blocklist and task.
 */
package org.saldo.procedure;
