/** The history of a case drawn in lanes, or as a table. */
package org.saldo.backoffice.casefile.lane;
