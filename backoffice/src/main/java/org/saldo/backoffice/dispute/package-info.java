/** What debtors object to: the list, one dispute with its decision, and registering one. */
package org.saldo.backoffice.dispute;
