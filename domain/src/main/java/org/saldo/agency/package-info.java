/**
 * Agencies that collect for creditors (collectors, lawyers, bailiffs), their people and agreements,
 * and placements: named receivables handed over, what the agency reports on them, and how they come
 * back.
 *
 * <p>An agency sees its own placements and nothing else: its key is a predicate of every query.
 * Implements the procedures' step AGENCY_HANDOVER. May use procedure, creditor, debtor, casefile,
 * receivable, claim, charge, payment, dispute, arrangement, approval, correspondence, document,
 * law, outbox and task.
 */
package org.saldo.agency;
