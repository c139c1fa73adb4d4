/**
 * Where people plan procedures: drafts of versions, what speaks against them, and the day from
 * which they hold. What is planned is carried out by {@code org.saldo.procedure}, which knows
 * nothing of drafts.
 */
package org.saldo.procedure.planning;
