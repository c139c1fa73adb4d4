package org.saldo.backoffice.worksheet;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.identity.PublicIds;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.Worksheet;
import org.saldo.task.bulk.BulkArguments;
import org.saldo.task.bulk.BulkDesk;
import org.saldo.task.bulk.BulkNeed;
import org.saldo.task.bulk.NewBulkJob;
import org.saldo.task.worklist.WorklistFilter;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** What is to be done with many entries at once; sending the form twice starts one job. */
@Named
@ViewScoped
public class BulkForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private BulkDesk desk;
  @EJB private Worksheet worksheet;
  @EJB private CaseList cases;
  @Inject private WorksheetView view;

  private final UUID id = PublicIds.next();
  private NewBulkJob.Which which = NewBulkJob.Which.TICKED;
  private String action;
  private String note;
  private LocalDate day;
  private String controller;
  private transient List<BulkDesk.Offer> offers;

  /** An address without a list is none of ours. */
  public void load() {
    if (view.getList() == null || !worksheet.has(view.getList())) {
      NotFound.answer();
    }
  }

  public List<BulkDesk.Offer> getOffers() {
    if (offers == null) {
      offers = desk.offers(view.getList());
    }
    return offers;
  }

  /** The action of the address, else the first. */
  public BulkDesk.Offer getChosen() {
    return getOffers().stream()
        .filter(offer -> offer.action().equals(action))
        .findFirst()
        .orElse(getOffers().isEmpty() ? null : getOffers().get(0));
  }

  public boolean isWithNote() {
    return needs(BulkNeed.NOTE);
  }

  public boolean isWithDay() {
    return needs(BulkNeed.DAY);
  }

  public boolean isWithController() {
    return needs(BulkNeed.CONTROLLER);
  }

  private boolean needs(BulkNeed need) {
    return getChosen() != null && getChosen().needs().contains(need);
  }

  /** How many entries are meant now. */
  public int getCount() {
    return which == NewBulkJob.Which.ALL ? view.getTotal() : worksheet.ticked(view.getList());
  }

  /** Has every entry looked at; nothing is changed. */
  public String submit() {
    boolean all = which == NewBulkJob.Which.ALL;
    BulkDesk.Started started =
        desk.start(
            new NewBulkJob(
                id,
                view.getList(),
                all ? view.getFilter() : WorklistFilter.EVERYTHING,
                all ? NewBulkJob.Which.ALL : NewBulkJob.Which.TICKED,
                List.of(),
                getChosen().action(),
                new BulkArguments(note, day, controller),
                true));
    if (started.refusal() != null) {
      Notices.refuse(started.refusal());
      return null;
    }
    return "/worksheet/job?faces-redirect=true&job=" + started.id();
  }

  /** Who works cases today, to choose from. */
  public List<String> getControllers() {
    return cases.controllers();
  }

  public NewBulkJob.Which getWhich() {
    return which;
  }

  public void setWhich(NewBulkJob.Which which) {
    this.which = which;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getController() {
    return controller;
  }

  public void setController(String controller) {
    this.controller = controller;
  }
}
