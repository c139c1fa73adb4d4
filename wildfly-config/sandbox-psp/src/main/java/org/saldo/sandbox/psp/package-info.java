/**
 * A payment service provider to play with. It offers what real ones offer: an API with a key, a
 * hosted payment page, signed webhooks that may come late, twice or in the wrong order, refunds. It
 * takes no real card and moves no money.
 */
package org.saldo.sandbox.psp;
