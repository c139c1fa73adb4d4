/** The pages that bring files of invoices in and tell what came of them. */
package org.saldo.backoffice.invoice;
