/** What a credit controller does today. */
package org.saldo.backoffice.worksheet;
