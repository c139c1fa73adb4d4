/** What a draft of a procedure would do to all open cases, tried in the background and kept. */
package org.saldo.procedure.simulation;
