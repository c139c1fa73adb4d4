/** Administration: creditors and their terms, who may see whose data, and who did what. */
package org.saldo.backoffice.admin;
