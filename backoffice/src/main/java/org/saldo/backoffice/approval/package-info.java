/** Requests for approval: what waits, what was asked for, what was decided. */
package org.saldo.backoffice.approval;
