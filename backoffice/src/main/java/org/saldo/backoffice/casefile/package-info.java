/** The pages of cases: the list, one case, who works it. */
package org.saldo.backoffice.casefile;
