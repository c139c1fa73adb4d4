/** Who may call what, and who sees what. */
package org.saldo.it.access;
