/**
 * What rules as dated data share, whatever they say: they hold from a day on, for all or for some,
 * are written once with who and why, and are replaced by later ones. Uses tier 0 alone.
 */
package org.saldo.creditor.rule;
