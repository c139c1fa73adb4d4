/** Answers that are files: names in headers, tables as CSV. */
package org.saldo.backoffice.export;
