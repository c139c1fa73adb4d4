/** What changes a claim after invoicing, in the server. */
package org.saldo.it.claim;
