package org.saldo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.saldo.receivable.OpenItem;

/** One receivable of a placement: what was open of it at hand-over and when the placement ended. */
@Entity
@Table(name = "placement_item")
class PlacementItem {

  @Id private long id;

  @Column(name = "placement_id")
  private long placementId;

  @Column(name = "receivable_id")
  private long receivableId;

  private int position;

  @Column(name = "principal_minor")
  private long principalMinor;

  @Column(name = "interest_minor")
  private long interestMinor;

  @Column(name = "fee_minor")
  private long feeMinor;

  @Column(name = "cost_minor")
  private long costMinor;

  @Column(name = "end_principal_minor")
  private Long endPrincipalMinor;

  @Column(name = "end_interest_minor")
  private Long endInterestMinor;

  @Column(name = "end_fee_minor")
  private Long endFeeMinor;

  @Column(name = "end_cost_minor")
  private Long endCostMinor;

  @Version private long version;

  protected PlacementItem() {}

  PlacementItem(long id, long placementId, int position, OpenItem item) {
    this.id = id;
    this.placementId = placementId;
    this.receivableId = item.id();
    this.position = position;
    this.principalMinor = item.principal().minor();
    this.interestMinor = item.interest().minor();
    this.feeMinor = item.fee().minor();
    this.costMinor = item.cost().minor();
  }

  /** Keeps what is open now that the placement ends. */
  void end(OpenItem item) {
    endPrincipalMinor = item.principal().minor();
    endInterestMinor = item.interest().minor();
    endFeeMinor = item.fee().minor();
    endCostMinor = item.cost().minor();
  }

  long receivableId() {
    return receivableId;
  }

  /** Minor units of principal that were open at hand-over. */
  long principalMinor() {
    return principalMinor;
  }

  /** Minor units that were open at hand-over. */
  long handedOverMinor() {
    return principalMinor + interestMinor + feeMinor + costMinor;
  }
}
