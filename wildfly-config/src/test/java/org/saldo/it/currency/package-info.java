/** Exchange rates in the server. */
package org.saldo.it.currency;
