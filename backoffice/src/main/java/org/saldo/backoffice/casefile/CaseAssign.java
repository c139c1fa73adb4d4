package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.casefile.CaseDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;

/** The form that starts work on a case or gives it to another controller. */
@Named
@ViewScoped
public class CaseAssign implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private CaseSheets sheets;
  @EJB private CaseList cases;
  @EJB private CaseDesk desk;
  @Inject private HttpServletRequest request;

  private UUID id;
  private long version;
  private boolean worked;
  private String controller;
  private transient CaseSheet.Header header;
  private transient List<String> controllers;

  /** Reads the case when the page is opened; a form keeps the version that was seen then. */
  public void load() {
    if (header == null) {
      read();
    }
  }

  private void read() {
    Optional<CaseSheet> found = id == null ? Optional.empty() : sheets.byId(id, null);
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    header = found.get().header();
    boolean supervisor = request.isUserInRole("supervisor");
    boolean opens =
        supervisor || request.isUserInRole("controller") || request.isUserInRole("accountant");
    if (header.status().worked() ? !supervisor : !opens) {
      // Others would get a form that the domain refuses.
      NotFound.answer();
      return;
    }
    version = header.version();
    worked = header.status().worked();
    if (controller == null) {
      controller = suggested();
    }
  }

  /** The present controller, or the reader who opens a case to work it. */
  private String suggested() {
    boolean works = request.isUserInRole("controller");
    return worked
        ? header.controller()
        : works ? request.getUserPrincipal().getName() : header.controller();
  }

  /** Opens the case, or gives it to the controller when it is open already. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () ->
                worked ? desk.assign(id, version, controller) : desk.open(id, version, controller));
    if (refusal.isPresent()) {
      if (SavedMeanwhile.is(refusal.get())) {
        read();
      }
      SavedMeanwhile.refuse(refusal.get());
      return null;
    }
    Notices.say(worked ? "case.assigned" : "case.opened", controller);
    return "/casefile/show?faces-redirect=true&case=" + id;
  }

  /** Who works cases today, to choose from. */
  public List<String> getControllers() {
    if (controllers == null) {
      controllers = cases.controllers();
    }
    return controllers;
  }

  public CaseSheet.Header getHeader() {
    return header;
  }

  public boolean isWorked() {
    return worked;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getController() {
    return controller;
  }

  public void setController(String controller) {
    this.controller = controller;
  }
}
