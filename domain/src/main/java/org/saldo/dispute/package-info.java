/**
 * Disputes: what somebody objects to, with evidence, and what was decided. A dispute holds steps on
 * its receivable from the moment it is raised until it is resolved. May use casefile, receivable,
 * claim, adjustment, correspondence, document, task and tier 0.
 */
package org.saldo.dispute;
