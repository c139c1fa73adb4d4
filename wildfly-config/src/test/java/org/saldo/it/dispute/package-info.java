/** Disputes and what debtors may see, in the server. */
package org.saldo.it.dispute;
