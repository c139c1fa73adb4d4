package org.saldo.correspondence.print;

import org.saldo.money.Money;

/**
 * What the letters of a batch come to.
 *
 * @param postage of all letters that a class takes; null when there is none
 */
record BatchTotals(int letters, int pages, int sheets, Money postage) {

  static final BatchTotals NONE = new BatchTotals(0, 0, 0, null);

  /**
   * With one letter more.
   *
   * @param morePostage null when no class takes it; one in another currency than the first's is
   *     left out, for there is no rate here
   */
  BatchTotals with(int morePages, int moreSheets, Money morePostage) {
    return new BatchTotals(letters + 1, pages + morePages, sheets + moreSheets, plus(morePostage));
  }

  private Money plus(Money more) {
    if (postage == null || more == null) {
      return postage == null ? more : postage;
    }
    return more.currency().equals(postage.currency()) ? postage.plus(more) : postage;
  }
}
