/** Pages about what leaves the system. */
package org.saldo.backoffice.outbox;
