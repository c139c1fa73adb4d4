package org.saldo.law;

import static org.saldo.law.TariffItem.*;

/** What somebody charges for. */
public enum CostService {
  /** Collection that the debtor answers at once by paying. */
  COLLECTION_SIMPLE(CostMatter.PRE_COURT, VV_2300_SIMPLE),
  COLLECTION(CostMatter.PRE_COURT, VV_2300_USUAL),
  /** Contested, or specially extensive or difficult. */
  COLLECTION_CONTESTED(CostMatter.PRE_COURT, VV_2300_MOST),
  PAYMENT_PLAN(CostMatter.PRE_COURT, VV_1000_RATE),
  COURT_ORDER(CostMatter.ORDER, VV_3305),
  ENFORCEMENT_ORDER(CostMatter.ORDER, VV_3308),
  ENFORCEMENT(CostMatter.ENFORCEMENT, VV_3309),
  ORDER_COURT_FEE(CostMatter.COURT, KV_1100_RATE),
  PERSONAL_SERVICE(CostMatter.BAILIFF, BAILIFF_PERSONAL),
  OTHER_SERVICE(CostMatter.BAILIFF, BAILIFF_SERVICE),
  ELECTRONIC_SERVICE(CostMatter.BAILIFF, BAILIFF_ELECTRONIC),
  ATTACHMENT(CostMatter.BAILIFF, BAILIFF_ATTACHMENT),
  ASSET_DISCLOSURE(CostMatter.BAILIFF, BAILIFF_DISCLOSURE),
  UNFINISHED_ACT(CostMatter.BAILIFF, BAILIFF_UNFINISHED);

  private final CostMatter matter;
  private final TariffItem item;

  CostService(CostMatter matter, TariffItem item) {
    this.matter = matter;
    this.item = item;
  }

  public CostMatter matter() {
    return matter;
  }

  /** The figure that it is charged by. */
  TariffItem item() {
    return item;
  }

  /** Whether it is the fee for collecting, of which there is only one, whatever its rate. */
  public boolean isCollection() {
    return this == COLLECTION_SIMPLE || this == COLLECTION || this == COLLECTION_CONTESTED;
  }
}
