package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.reporting.DebtorClaims;
import org.saldo.reporting.DebtorOverview;

/** Whom the signed-in person owes what. */
@Named
@RequestScoped
public class MyOverview {

  @EJB private DebtorClaims claims;

  private DebtorOverview overview;

  public DebtorOverview getOverview() {
    if (overview == null) {
      overview = claims.overview();
    }
    return overview;
  }

  /** Cases on which something is open. */
  public List<DebtorOverview.Row> getOpen() {
    return getOverview().cases().stream().filter(c -> c.open().isPositive()).toList();
  }

  /** Cases on which nothing is open, or on which we owe. */
  public List<DebtorOverview.Row> getSettled() {
    return getOverview().cases().stream().filter(c -> !c.open().isPositive()).toList();
  }
}
