/**
 * Starts what Saldo needs to run on one machine: a MariaDB server, Keycloak and WildFly, for the
 * demo and for the tests.
 *
 * <p>{@link org.saldo.launcher.Stack} is the way in; {@link org.saldo.launcher.StackSettings} says
 * where and on which ports. A {@code Service} is one of the three, a child is its process, a home
 * is the folder with the data and the logs of one stack. Plain Java: nothing of the product is used
 * here.
 */
package org.saldo.launcher;
