/** Nights in the server: what they decide, carry out and leave alone. */
package org.saldo.it.procedure;
