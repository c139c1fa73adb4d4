/**
 * How the business says no: {@link org.saldo.problem.Refusal} as a value with a translatable code.
 * Tier 0: uses only {@code money}, open to all.
 *
 * <p>A broken invariant is an unchecked exception with its values; the outside world's failure is a
 * stored outcome; neither is a refusal.
 */
package org.saldo.problem;
