/** Pages on which people look through messages before they leave. */
package org.saldo.backoffice.waiting;
