/**
 * Who acts: roles, scope, and the audit trail of every write. Tier 0: uses {@code calendar}, {@code
 * identity} and {@code problem}, open to all.
 */
package org.saldo.actor;
