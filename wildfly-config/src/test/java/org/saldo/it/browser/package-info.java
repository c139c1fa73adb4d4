/**
 * Tests in a real browser against the running server: {@link org.saldo.it.browser.BrowserTest} is
 * their base. They run in the tests' own JVM and see of Saldo what a person sees.
 */
package org.saldo.it.browser;
