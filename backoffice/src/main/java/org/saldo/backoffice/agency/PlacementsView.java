package org.saldo.backoffice.agency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saldo.agency.AgencyRegistry;
import org.saldo.agency.PlacementState;
import org.saldo.reporting.Page;
import org.saldo.reporting.PlacementFilter;
import org.saldo.reporting.PlacementReport;
import org.saldo.reporting.PlacementRow;

/** What is with agencies or was: the placements in scope, as the address says. */
@Named
@RequestScoped
public class PlacementsView {

  private static final int SIZE = 25;

  @EJB private PlacementReport placements;
  @EJB private AgencyRegistry agencies;

  private String q;
  private PlacementState state;
  private String agency;
  private Integer page;
  private Page<PlacementRow> rows;

  public Page<PlacementRow> getRows() {
    if (rows == null) {
      rows = placements.page(new PlacementFilter(q, state, agency), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** How many there are; when there are more than are counted, how many at least. */
  public int getCount() {
    return Math.min(getRows().total(), Page.COUNTED);
  }

  /** Names of the agencies by key, for the filter. */
  public Map<String, String> getAgencies() {
    Map<String, String> names = new LinkedHashMap<>();
    agencies.all().forEach(a -> names.put(a.key(), a.name()));
    return names;
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

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
