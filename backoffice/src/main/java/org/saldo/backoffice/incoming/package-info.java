/** Pages about what came in: e-mails, bounces, letters. */
package org.saldo.backoffice.incoming;
