/**
 * What leaves the system: a {@link org.saldo.outbox.Parcel} is written in the transaction of its
 * cause and delivered afterwards by the {@link org.saldo.outbox.Courier} of its kind, outside any
 * transaction, or taken in with others by a {@link org.saldo.outbox.Collector}, in one. May use
 * task and tier 0.
 *
 * <p>Nodes take parcels under a lease with a token; what an attempt came to counts only while its
 * token holds. At least once, and at most twice where the other side leaves us in doubt.
 */
package org.saldo.outbox;
