/** Procedures, dunning runs and the reasons of steps. */
package org.saldo.backoffice.procedure;
