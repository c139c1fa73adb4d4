/** Placements with agencies, from the offer to the recall. */
package org.saldo.it.agency;
