/**
 * Amounts in minor units with their ISO 4217 currency. Tier 0: uses nothing, open to all.
 *
 * <p>No floating point anywhere: rates and shares are {@code BigDecimal}, amounts are {@code long}.
 */
package org.saldo.money;
