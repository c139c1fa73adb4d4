/** Tests that run inside the server, against the real database. */
package org.saldo.it;
