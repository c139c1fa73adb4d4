package org.saldo.agency;

import org.saldo.law.CostMatter;
import org.saldo.law.CostService;

/** What an agency paid for. */
public enum CostKind {
  COURT(CostService.ORDER_COURT_FEE),
  BAILIFF(null),
  LAWYER(CostService.COLLECTION),
  COLLECTION(CostService.COLLECTION),
  ENQUIRY(null),
  OTHER(null);

  private final CostService usual;

  CostKind(CostService usual) {
    this.usual = usual;
  }

  /** What it is for when nothing is said; null when that must be said, or there is no tariff. */
  CostService usual() {
    return usual;
  }

  /** Whether a tariff says what it may cost. */
  boolean hasTariff() {
    return this != ENQUIRY && this != OTHER;
  }

  /** Whether it may be for that. */
  boolean covers(CostService service) {
    return switch (this) {
      case COURT -> service.matter() == CostMatter.COURT;
      case BAILIFF -> service.matter() == CostMatter.BAILIFF;
      case LAWYER, COLLECTION ->
          service.matter() != CostMatter.COURT && service.matter() != CostMatter.BAILIFF;
      case ENQUIRY, OTHER -> false;
    };
  }
}
