package org.saldo.correspondence.print;

import org.saldo.money.Money;

/**
 * What the letters of a batch come to.
 *
 * @param postage of all letters that a class takes; null when there is none
 */
record BatchTotals(int letters, int pages, int sheets, Money postage) {

  static final BatchTotals NONE = new BatchTotals(0, 0, 0, null);

  /** With one letter more; its postage is null when no class takes it. */
  BatchTotals with(int morePages, int moreSheets, Money morePostage) {
    Money sum =
        postage == null ? morePostage : morePostage == null ? postage : postage.plus(morePostage);
    return new BatchTotals(letters + 1, pages + morePages, sheets + moreSheets, sum);
  }
}
