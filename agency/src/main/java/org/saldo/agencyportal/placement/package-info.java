/** One placement: what it is, and what the agency answers and reports. */
package org.saldo.agencyportal.placement;
