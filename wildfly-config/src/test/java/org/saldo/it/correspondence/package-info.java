/** Letters, e-mails and calls from decision to delivery, inside the server. */
package org.saldo.it.correspondence;
