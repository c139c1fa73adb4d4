package org.saldo.backoffice.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.saldo.outbox.ParcelState;
import org.saldo.reporting.OutboxList;
import org.saldo.reporting.Page;
import org.saldo.reporting.ParcelRow;

/** What leaves the system, the newest first. */
@Named
@RequestScoped
public class OutboxListView {

  private static final int SIZE = 50;

  @EJB private OutboxList parcels;

  private ParcelState state;
  private String kind;
  private Integer page;
  private Page<ParcelRow> rows;

  public Page<ParcelRow> getRows() {
    if (rows == null) {
      rows = parcels.page(state, kind, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  public ParcelState[] getStates() {
    return ParcelState.values();
  }

  /** The kinds that there are, with their names. */
  public Map<String, String> getKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    parcels.kinds().forEach(k -> kinds.put(k, kindLabel(k)));
    return kinds;
  }

  /** The name of a kind; one that is newer than the words comes out as it is. */
  public String kindLabel(String value) {
    FacesContext context = FacesContext.getCurrentInstance();
    ResourceBundle texts = context.getApplication().getResourceBundle(context, "msg");
    String key = "outbox.kind." + value;
    return texts.containsKey(key) ? texts.getString(key) : value;
  }

  /** The colour of a state. */
  public String tone(ParcelState value) {
    return switch (value) {
      case QUEUED, SENDING -> "info";
      case SENT -> "ok";
      case DROPPED -> "neutral";
      case DEAD -> "danger";
    };
  }

  public ParcelState getState() {
    return state;
  }

  public void setState(ParcelState state) {
    this.state = state;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
