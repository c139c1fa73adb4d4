/** Placements as the creditor's side sees them. */
package org.saldo.backoffice.agency;
