package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.procedure.simulation.NewSimulation;
import org.saldo.procedure.simulation.SimulationDesk;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Orders a simulation. */
@Named
@RequestScoped
public class SimulationForm {

  private static final int USUAL_DAYS = 30;

  @EJB private SimulationDesk desk;
  @EJB private ProcedureBook book;
  @Inject private SignedIn signedIn;

  private String preset;
  private String procedure;
  private boolean chosen;
  private SimulationDirection direction = SimulationDirection.AHEAD;
  private Integer days = USUAL_DAYS;
  private LocalDate draftFrom;
  private boolean proposalsDone = true;
  private String creditor;
  private String note;
  private List<ProcedureDraft> drafts;

  /** Whether the reader may order; the domain decides again. */
  public boolean isWriter() {
    return signedIn.hasAny("supervisor,admin");
  }

  /** The procedures that have a draft. */
  public List<ProcedureDraft> getDrafts() {
    if (drafts == null) {
      drafts = book.drafts();
    }
    return drafts;
  }

  /** Orders it and shows how far it is. */
  public String submit() {
    SimulationDesk.Started started =
        desk.start(
            new NewSimulation(
                procedure,
                direction == SimulationDirection.BACK,
                days,
                draftFrom,
                proposalsDone,
                creditor,
                note));
    if (started.refusal() != null) {
      Notices.refuse(started.refusal());
      return null;
    }
    return "/procedure/simulation?faces-redirect=true&id=" + started.id();
  }

  /** Key of the procedure that the link to this page named. */
  public String getPreset() {
    return preset;
  }

  public void setPreset(String preset) {
    this.preset = preset;
  }

  public String getProcedure() {
    return chosen ? procedure : preset;
  }

  public void setProcedure(String procedure) {
    this.procedure = procedure;
    chosen = true;
  }

  public SimulationDirection getDirection() {
    return direction;
  }

  public void setDirection(SimulationDirection direction) {
    this.direction = direction;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public LocalDate getDraftFrom() {
    return draftFrom;
  }

  public void setDraftFrom(LocalDate draftFrom) {
    this.draftFrom = draftFrom;
  }

  public boolean isProposalsDone() {
    return proposalsDone;
  }

  public void setProposalsDone(boolean proposalsDone) {
    this.proposalsDone = proposalsDone;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
