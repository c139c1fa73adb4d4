/** How database, Keycloak and server of the tests come up: once, before the first test class. */
package org.saldo.it.server;
