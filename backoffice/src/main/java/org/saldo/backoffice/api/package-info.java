/**
 * The REST interface of the back office, for billing, CRM and accounting systems.
 *
 * <p>Bearer tokens only; money is a decimal string beside its currency; errors are problem+json;
 * what a caller may do is decided by the roles and the scope of the services behind it.
 */
package org.saldo.backoffice.api;
