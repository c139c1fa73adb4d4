/**
 * Read models, lists and their exports: read-only SQL to records. May use everything; nobody
 * depends on it. The only table written here is the read model {@code case_overview}.
 */
package org.saldo.reporting;
