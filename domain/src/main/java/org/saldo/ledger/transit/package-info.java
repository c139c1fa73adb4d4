/**
 * Transfer accounts, on which money stands between two places: which accounts they are and by which
 * rules their lines clear each other, the clearings that rules and people make, runs over all of
 * them, and money that a provider, an agency or a batch brings to the bank. A line is open until it
 * stands in a clearing; nothing here changes a line. May use what its parent may.
 */
package org.saldo.ledger.transit;
