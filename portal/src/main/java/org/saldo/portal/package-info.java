/** The debtor portal: what one person owes, why, and what can be done about it. */
package org.saldo.portal;
