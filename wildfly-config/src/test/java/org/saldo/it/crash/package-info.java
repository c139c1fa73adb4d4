/** The server is killed in the middle of its work. */
package org.saldo.it.crash;
