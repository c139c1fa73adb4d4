/** The pages of debtors: what is and was known of them, and changes to it. */
package org.saldo.backoffice.debtor;
