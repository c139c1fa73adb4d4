package org.saldo.backoffice.worksheet;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saldo.backoffice.procedure.Reasoned;
import org.saldo.correspondence.SendPreview;
import org.saldo.procedure.StepDesk;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.WorklistRow;
import org.saldo.reporting.Worksheet;
import org.saldo.task.worklist.WorklistFilter;
import org.saldo.ui.Texts;

/** The lists of what is to be done, one of them in full, as the address says. */
@Named
@ViewScoped
public class WorksheetView implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int SIZE = 50;

  @EJB private Worksheet worksheet;
  @EJB private CaseList cases;
  @EJB private StepDesk steps;
  @Inject private Reasoned reasoned;

  private String list;
  private boolean everybody;
  private String creditor;
  private String step;
  private LocalDate until;
  private String controller;
  private BigDecimal amount;
  private String sort;
  private Integer page;
  private UUID entry;
  private transient Worksheet.Counts counts;
  private transient List<WorklistRow> rows;
  private transient Integer ticked;
  private transient Optional<SendPreview> preview;

  /** What is chosen by the filters. */
  public WorklistFilter getFilter() {
    return new WorklistFilter(everybody, creditor, step, until, controller, amount);
  }

  public List<Worksheet.Counted> getLists() {
    return counts().lists();
  }

  private Worksheet.Counts counts() {
    if (counts == null) {
      counts = worksheet.counts(getFilter());
    }
    return counts;
  }

  /** The list that is shown: the one of the address, else the first with something to do. */
  public String getShown() {
    return list != null && worksheet.has(list) ? list : counts().usual();
  }

  /** How many entries the list has; what is more than was counted is not told. */
  public int getTotal() {
    return Math.min(counts().of(getShown()).count(), Worksheet.COUNTED);
  }

  public boolean isMore() {
    return counts().of(getShown()).more();
  }

  public List<WorklistRow> getRows() {
    if (rows == null) {
      rows = worksheet.page(getShown(), getFilter(), sort, getNumber(), SIZE);
    }
    return rows;
  }

  /** How many entries of the list the reader chose. */
  public int getTicked() {
    if (ticked == null) {
      ticked = worksheet.ticked(getShown());
    }
    return ticked;
  }

  public int getNumber() {
    return page == null ? 1 : Math.min(Math.max(page, 1), getPages());
  }

  public int getPages() {
    return Math.max(1, (getTotal() + SIZE - 1) / SIZE);
  }

  /** The entry that is looked at; null for none, or when it is not on this page. */
  public WorklistRow getLooked() {
    return entry == null
        ? null
        : getRows().stream().filter(row -> row.id().equals(entry)).findFirst().orElse(null);
  }

  /** What the step that is looked at would send; null when it sends nothing, or waits. */
  public SendPreview getPreview() {
    if (preview == null) {
      preview =
          getLooked() == null || getLooked().kind() != null || !"steps".equals(getShown())
              ? Optional.empty()
              : steps.preview(entry);
    }
    return preview.orElse(null);
  }

  /** What is to be done: the kind of the task, or the name of the step. */
  public String what(WorklistRow row) {
    return row.kind() == null ? reasoned.step(row.stepKey()) : texts().label(row.kind());
  }

  /** More about it, in the reader's language: the task's sentence, or why the step is due. */
  public String sentence(WorklistRow row) {
    return row.kind() == null
        ? reasoned.because(row.reason())
        : texts().get("task." + row.kind(), texts().words(row.arguments()));
  }

  /** How often a call was made in vain, and when it is tried again. */
  public String again(WorklistRow row) {
    return texts().get("worksheet.again", row.attempts(), row.nextAt());
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  /** Names of steps by key, for the filter. */
  public Map<String, String> getSteps() {
    Map<String, String> names = new LinkedHashMap<>();
    worksheet.steps().forEach(key -> names.put(key, reasoned.step(key)));
    return names;
  }

  /** Who works cases, for the filter. */
  public Map<String, String> getControllers() {
    Map<String, String> names = new LinkedHashMap<>();
    cases.controllers().forEach(name -> names.put(name, name));
    return names;
  }

  /** Whether steps of procedures stand in the list that is shown. */
  public boolean isOfSteps() {
    return !getRows().isEmpty() && getRows().get(0).step() != null;
  }

  public boolean isCalls() {
    return "calls".equals(getShown());
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public boolean isEverybody() {
    return everybody;
  }

  public void setEverybody(boolean everybody) {
    this.everybody = everybody;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getStep() {
    return step;
  }

  public void setStep(String step) {
    this.step = step;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getController() {
    return controller;
  }

  public void setController(String controller) {
    this.controller = controller;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }

  public UUID getEntry() {
    return entry;
  }

  public void setEntry(UUID entry) {
    this.entry = entry;
  }
}
