package org.saldo.law;

/** A figure of the German tariffs, with the place where the law has it. */
public enum TariffItem {
  RVG_FEE("RVG § 13 (1)", TariffUnit.TABLE),
  /** Value up to which an uncontested collection has a fee of its own. */
  RVG_SMALL_VALUE("RVG § 13 (2)", TariffUnit.AMOUNT),
  RVG_SMALL_FEE("RVG § 13 (2)", TariffUnit.AMOUNT),
  /** The least of any fee. */
  RVG_LEAST("RVG § 13 (3)", TariffUnit.AMOUNT),
  VV_1000_RATE("VV 1000", TariffUnit.RATE),
  /** Part of the claim that a payment plan is worth. */
  VV_1000_SHARE("RVG § 31b", TariffUnit.PERCENT),
  VV_2300_SIMPLE("VV 2300", TariffUnit.RATE),
  VV_2300_USUAL("VV 2300", TariffUnit.RATE),
  VV_2300_MOST("VV 2300", TariffUnit.RATE),
  /** Part of the fee of VV 2300 that the fee of the procedure swallows. */
  VV_3_CREDIT("VV 3 (4)", TariffUnit.PERCENT),
  VV_3_CREDIT_MOST("VV 3 (4)", TariffUnit.RATE),
  VV_3305("VV 3305", TariffUnit.RATE),
  VV_3308("VV 3308", TariffUnit.RATE),
  VV_3309("VV 3309", TariffUnit.RATE),
  VV_7002_SHARE("VV 7002", TariffUnit.PERCENT),
  VV_7002_MOST("VV 7002", TariffUnit.AMOUNT),
  VV_7008("VV 7008", TariffUnit.PERCENT),
  GKG_FEE("GKG § 34", TariffUnit.TABLE),
  KV_1100_RATE("GKG KV 1100", TariffUnit.RATE),
  KV_1100_LEAST("GKG KV 1100", TariffUnit.AMOUNT),
  BAILIFF_PERSONAL("GvKostG KV 100", TariffUnit.AMOUNT),
  BAILIFF_SERVICE("GvKostG KV 101", TariffUnit.AMOUNT),
  BAILIFF_ELECTRONIC("GvKostG", TariffUnit.AMOUNT),
  BAILIFF_ATTACHMENT("GvKostG KV 205", TariffUnit.AMOUNT),
  BAILIFF_DISCLOSURE("GvKostG KV 260", TariffUnit.AMOUNT),
  BAILIFF_UNFINISHED("GvKostG KV 604", TariffUnit.AMOUNT),
  BAILIFF_EXPENSES_SHARE("GvKostG KV 716", TariffUnit.PERCENT),
  BAILIFF_EXPENSES_LEAST("GvKostG KV 716", TariffUnit.AMOUNT),
  BAILIFF_EXPENSES_MOST("GvKostG KV 716", TariffUnit.AMOUNT);

  private final String place;
  private final TariffUnit unit;

  TariffItem(String place, TariffUnit unit) {
    this.place = place;
    this.unit = unit;
  }

  /** Where the law has it, e.g. {@code VV 2300}. */
  public String place() {
    return place;
  }

  public TariffUnit unit() {
    return unit;
  }
}
