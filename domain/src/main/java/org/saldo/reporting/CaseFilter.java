package org.saldo.reporting;

import org.saldo.casefile.CaseStatus;

/**
 * Which cases a list shows; null or blank means no restriction.
 *
 * @param q words of the debtor's name, e-mail, number, VAT id, or a case or invoice number
 * @param creditor creditor key
 * @param controller user name of the controller
 * @param overdue only cases whose oldest open item is overdue
 * @param sort {@code due}, {@code open}, {@code debtor} or {@code number}; a leading minus turns it
 */
public record CaseFilter(
    String q, CaseStatus status, String creditor, String controller, boolean overdue, String sort) {

  public static final CaseFilter ALL = new CaseFilter(null, null, null, null, false, null);
}
