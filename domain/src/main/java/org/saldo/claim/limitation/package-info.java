/**
 * Limitation (Verjährung): until when a debtor may not refuse to pay because of the time that went
 * by, and why. One pure calculation over what payments, defaults and people recorded; its result is
 * kept beside each receivable for lists. May use what {@code claim} may use.
 */
package org.saldo.claim.limitation;
