/**
 * Who looks at what: every request that shows something is told to the log before it is answered.
 */
package org.saldo.backoffice.reading;
