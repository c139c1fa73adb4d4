/** Keys, public ids and numbers for people. Tier 0: uses {@code calendar}, open to all. */
package org.saldo.identity;
