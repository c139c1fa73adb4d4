/** Invoices come in as files of every format, and what has become of them is looked up. */
package org.saldo.it.importing;
