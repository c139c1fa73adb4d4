package org.saldo.backoffice.approval;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.saldo.reporting.ApprovalBox;
import org.saldo.reporting.ApprovalList;
import org.saldo.reporting.ApprovalRow;
import org.saldo.reporting.Page;
import org.saldo.ui.SignedIn;

/** The requests for approval in scope, as the address says. */
@Named
@RequestScoped
public class ApprovalListView {

  private static final int SIZE = 50;

  @EJB private ApprovalList approvals;
  @Inject private SignedIn signedIn;

  private ApprovalBox box;
  private Integer page;
  private Page<ApprovalRow> rows;

  public Page<ApprovalRow> getRows() {
    if (rows == null) {
      rows = approvals.page(getShown(), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** What is shown: unless asked for otherwise, what waits for the reader or was asked by them. */
  public ApprovalBox getShown() {
    if (box != null) {
      return box;
    }
    return signedIn.hasAny("supervisor,accountant,admin")
        ? ApprovalBox.WAITING
        : signedIn.has("controller") ? ApprovalBox.MINE : ApprovalBox.OPEN;
  }

  public ApprovalBox[] getBoxes() {
    return ApprovalBox.values();
  }

  public ApprovalBox getBox() {
    return box;
  }

  public void setBox(ApprovalBox box) {
    this.box = box;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
