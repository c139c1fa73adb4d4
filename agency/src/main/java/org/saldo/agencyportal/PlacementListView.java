package org.saldo.agencyportal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.saldo.agency.PlacementState;
import org.saldo.reporting.Page;
import org.saldo.reporting.PlacementFilter;
import org.saldo.reporting.PlacementRow;
import org.saldo.reporting.PlacementSheets;

/** The placements of the reader's agency, offers first. */
@Named
@RequestScoped
public class PlacementListView {

  private static final int SIZE = 25;

  @EJB private PlacementSheets placements;

  private String q;
  private PlacementState state;
  private Integer page;
  private Page<PlacementRow> rows;

  public Page<PlacementRow> getRows() {
    if (rows == null) {
      int number = page == null ? 1 : page;
      rows = placements.page(new PlacementFilter(q, state, null), number, SIZE);
    }
    return rows;
  }

  /** How many there are; when there are more than are counted, how many at least. */
  public int getCount() {
    return Math.min(getRows().total(), Page.COUNTED);
  }

  /** Whether an empty list may have another reason than that there is nothing. */
  public boolean isFiltered() {
    return state != null || (q != null && !q.isBlank());
  }

  public PlacementState[] getStates() {
    return PlacementState.values();
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public PlacementState getState() {
    return state;
  }

  public void setState(PlacementState state) {
    this.state = state;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
