/** Pages of a signed-in debtor; what is seen hangs on the link of the sign-in to a debtor. */
package org.saldo.portal.my;
