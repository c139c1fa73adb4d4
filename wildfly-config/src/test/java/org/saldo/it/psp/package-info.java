/** Online payment from outside: the sandbox PSP, its webhooks, and the pages of the portal. */
package org.saldo.it.psp;
