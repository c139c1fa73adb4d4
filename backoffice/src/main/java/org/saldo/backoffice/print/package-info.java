/** Pages about letters that are printed and posted in batches. */
package org.saldo.backoffice.print;
