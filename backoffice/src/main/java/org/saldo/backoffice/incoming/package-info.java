/** Pages about what came in: e-mails, bounces, letters, SMS. */
package org.saldo.backoffice.incoming;
