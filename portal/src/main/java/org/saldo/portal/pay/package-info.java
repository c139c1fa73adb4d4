/** Paying online: the pages of it, and the door for what payment providers tell us. */
package org.saldo.portal.pay;
