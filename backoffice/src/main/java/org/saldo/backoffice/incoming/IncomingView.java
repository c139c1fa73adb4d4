package org.saldo.backoffice.incoming;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.incoming.IncomingDesk;
import org.saldo.incoming.IncomingState;
import org.saldo.incoming.MailNature;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.IncomingList;
import org.saldo.reporting.IncomingSheet;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.Texts;

/** Something that came in, and the decision whose it is. */
@Named
@ViewScoped
public class IncomingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private IncomingList incoming;
  @EJB private IncomingDesk desk;
  @EJB private CaseSheets cases;

  private UUID id;
  private Long version;
  private String number;
  private boolean byDebtor;
  private String reason;
  private String otherCase;
  private String moveReason;
  private transient IncomingSheet sheet;
  private transient List<IncomingDesk.Candidate> candidates;
  private transient Optional<CaseSheet.Header> found;

  /** Reads it before the page is rendered; the version stays that of the first look. */
  public void load() {
    if (getSheet() == null) {
      NotFound.answer();
    } else if (version == null) {
      version = sheet.row().version();
    }
  }

  /** Says that it belongs to the case that the address names. */
  public String assign() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(() -> desk.assign(id, seen(), number, byDebtor));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say("incoming.assign.done", number.strip());
    return "/incoming/show?faces-redirect=true&message=" + id;
  }

  /** Says that it belongs to another case. */
  public String move() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(() -> desk.move(id, seen(), otherCase, moveReason));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say("incoming.move.done", otherCase.strip());
    return "/incoming/show?faces-redirect=true&message=" + id;
  }

  /** Whether it lies on a case and could lie on another one. */
  public boolean isMovable() {
    return getSheet() != null
        && sheet.row().state() == IncomingState.ASSIGNED
        && sheet.row().nature() != MailNature.DELIVERY_REPORT;
  }

  /** Says that it belongs to no case. */
  public String dismiss() {
    Optional<Refusal> refusal = SavedMeanwhile.asRefusal(() -> desk.dismiss(id, seen(), reason));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say("incoming.dismiss.done");
    return "/incoming/list?faces-redirect=true";
  }

  private String refused(Refusal refusal) {
    if (SavedMeanwhile.is(refusal)) {
      sheet = null;
      version = getSheet() == null ? null : sheet.row().version();
    }
    SavedMeanwhile.refuse(refusal);
    return null;
  }

  private long seen() {
    return version == null ? -1 : version;
  }

  /** Whether a person has to decide. */
  public boolean isOpen() {
    return getSheet() != null && sheet.row().state().open();
  }

  /** The cases that it may belong to. */
  public List<IncomingDesk.Candidate> getCandidates() {
    if (candidates == null) {
      candidates = isOpen() ? desk.candidates(id) : List.of();
    }
    return candidates;
  }

  /** Whether a case was named to be looked at. */
  public boolean isAsked() {
    return number != null && !number.isBlank();
  }

  /** The case that was named; null when there is none in reach. */
  public CaseSheet.Header getFound() {
    if (found == null) {
      found = isAsked() ? cases.header(number.strip()) : Optional.empty();
    }
    return found.orElse(null);
  }

  /** Whose case that is. */
  public String getFoundWords() {
    return getFound() == null
        ? ""
        : Texts.of(FacesContext.getCurrentInstance())
            .get(
                "incoming.number.found",
                getFound().number(),
                getFound().debtorName(),
                getFound().creditorName());
  }

  public IncomingSheet getSheet() {
    if (sheet == null && id != null) {
      sheet = incoming.byId(id).orElse(null);
    }
    return sheet;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public boolean isByDebtor() {
    return byDebtor;
  }

  public void setByDebtor(boolean byDebtor) {
    this.byDebtor = byDebtor;
  }

  public String getOtherCase() {
    return otherCase;
  }

  public void setOtherCase(String otherCase) {
    this.otherCase = otherCase;
  }

  public String getMoveReason() {
    return moveReason;
  }

  public void setMoveReason(String moveReason) {
    this.moveReason = moveReason;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
