/** Start-up beans and timers: they knock, the services decide. Nobody depends on it. */
package org.saldo.batch;
