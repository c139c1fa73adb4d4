/** The mail server fails in every way it can, seen from outside the server. */
package org.saldo.it.mail;
