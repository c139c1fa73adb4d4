package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.actor.outside.OutsideAccessBook;
import org.saldo.actor.outside.OutsideGrant;
import org.saldo.actor.outside.OutsideKind;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Lets somebody from outside read the books of a creditor. */
@Named
@ViewScoped
public class OutsideForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private OutsideAccessBook book;
  @Inject private CreditorChoice choice;

  private String user;
  private String fullName;
  private String firm;
  private OutsideKind kind;
  private String creditor;
  private LocalDate fromOn;
  private LocalDate lastOn;
  private String orderedBy;
  private String engagement;

  public String submit() {
    Optional<CreditorView> found = choice.byKey(creditor);
    Optional<Refusal> refusal =
        found.isEmpty()
            ? Refusal.of("creditor.unknown", String.valueOf(creditor))
            : book.grant(
                new OutsideGrant(
                    user,
                    fullName,
                    firm,
                    kind,
                    found.get().id(),
                    fromOn,
                    lastOn,
                    orderedBy,
                    engagement));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("outside.granted", fullName, lastOn);
    return "/admin/outside?faces-redirect=true";
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public String getFirm() {
    return firm;
  }

  public void setFirm(String firm) {
    this.firm = firm;
  }

  public OutsideKind getKind() {
    return kind;
  }

  public void setKind(OutsideKind kind) {
    this.kind = kind;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public LocalDate getFromOn() {
    return fromOn;
  }

  public void setFromOn(LocalDate fromOn) {
    this.fromOn = fromOn;
  }

  public LocalDate getLastOn() {
    return lastOn;
  }

  public void setLastOn(LocalDate lastOn) {
    this.lastOn = lastOn;
  }

  public String getOrderedBy() {
    return orderedBy;
  }

  public void setOrderedBy(String orderedBy) {
    this.orderedBy = orderedBy;
  }

  public String getEngagement() {
    return engagement;
  }

  public void setEngagement(String engagement) {
    this.engagement = engagement;
  }
}
