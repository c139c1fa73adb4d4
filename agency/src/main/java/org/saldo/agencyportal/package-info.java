/**
 * The agency portal: pages for collectors, lawyers and bailiffs. What an agency may see and do is
 * decided in {@code org.saldo.agency} and {@code org.saldo.reporting}.
 */
package org.saldo.agencyportal;
