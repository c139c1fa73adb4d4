/** What lapses, and what bears on it. */
package org.saldo.backoffice.limitation;
