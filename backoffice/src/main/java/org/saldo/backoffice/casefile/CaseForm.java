package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.saldo.claim.ClaimPreview;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.NotFound;
import org.saldo.ui.SavedMeanwhile;

/** What the forms of a case have in common: the case itself, and the way back to it. */
public abstract class CaseForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private CaseSheets sheets;
  @EJB private ClaimPreview claims;

  private UUID id;
  private transient CaseSheet.Header header;
  private transient List<OpenItem> items;

  /** Looks the case up before the page is rendered. */
  public void load() {
    if (getHeader() == null) {
      NotFound.answer();
    }
  }

  public CaseSheet.Header getHeader() {
    if (header == null) {
      header = sheets.header(id).orElse(null);
    }
    return header;
  }

  /** The receivables on which something is open, the oldest due first. */
  public List<OpenItem> getItems() {
    if (items == null) {
      items = claims.items(id).stream().filter(i -> i.open().isPositive()).toList();
    }
    return items;
  }

  /** Shows the present figures the next time. */
  protected void readAgain() {
    header = null;
    items = null;
  }

  /** Tells a refusal; after a collision the page shows the present figures. */
  protected String refused(Refusal refusal) {
    if (SavedMeanwhile.is(refusal)) {
      readAgain();
    }
    SavedMeanwhile.refuse(refusal);
    return null;
  }

  /** The way back to the case, by redirect. */
  protected String back() {
    return "/casefile/show?faces-redirect=true&case=" + id;
  }

  protected ClaimPreview claims() {
    return claims;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
