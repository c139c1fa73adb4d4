/**
 * Business dates: {@link org.saldo.calendar.BusinessClock} is the only source of today and now.
 * Tier 0: uses only {@code problem}, open to all.
 */
package org.saldo.calendar;
