package org.saldo.backoffice.worksheet;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.saldo.reporting.Page;
import org.saldo.reporting.Worksheet;
import org.saldo.ui.Texts;

/** What the reader has to do today, calls first. */
@Named
@RequestScoped
public class WorksheetView {

  private static final int SIZE = 50;

  @EJB private Worksheet worksheet;

  private boolean everybody;
  private Integer page;
  private Page<Worksheet.Row> rows;

  public Page<Worksheet.Row> getRows() {
    if (rows == null) {
      rows = worksheet.page(everybody, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** What is to be done, in the reader's language. */
  public String sentence(Worksheet.Row row) {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return texts.get("task." + row.kind(), texts.words(row.arguments()));
  }

  /** How often a call was made in vain, and when it is tried again. */
  public String again(Worksheet.Row row) {
    return Texts.of(FacesContext.getCurrentInstance())
        .get("worksheet.again", row.attempts(), row.nextAt());
  }

  public boolean isEverybody() {
    return everybody;
  }

  public void setEverybody(boolean everybody) {
    this.everybody = everybody;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
