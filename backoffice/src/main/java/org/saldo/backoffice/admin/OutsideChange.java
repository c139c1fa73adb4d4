package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.actor.outside.OutsideAccessBook;
import org.saldo.actor.outside.OutsideRecord;
import org.saldo.actor.outside.OutsideState;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Gives the access that the page shows another last day, or ends it at once. */
@Named
@ViewScoped
public class OutsideChange implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private OutsideAccessBook book;
  @Inject private OutsideView view;

  private Long access;
  private int version;
  private LocalDate lastOn;
  private String reason;
  private String endReason;

  /** Takes what the address names before the page is rendered. */
  public void load() {
    view.getHistory().stream()
        .filter(OutsideRecord::latest)
        .findFirst()
        .ifPresent(
            latest -> {
              access = latest.accessId();
              version = latest.version();
              lastOn = lastOn == null ? latest.grant().lastOn() : lastOn;
            });
  }

  /** Whether there is something to change. */
  public boolean isPossible() {
    return view.getHistory().stream()
        .anyMatch(r -> r.latest() && view.state(r) != OutsideState.ENDED);
  }

  public String extend() {
    return done(book.extend(access, version, lastOn, reason), "outside.extended");
  }

  public String end() {
    return done(book.end(access, version, endReason), "outside.ended");
  }

  private static String done(Optional<Refusal> refusal, String key) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(key);
    return "/admin/outside?faces-redirect=true&includeViewParams=true";
  }

  public LocalDate getLastOn() {
    return lastOn;
  }

  public void setLastOn(LocalDate lastOn) {
    this.lastOn = lastOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getEndReason() {
    return endReason;
  }

  public void setEndReason(String endReason) {
    this.endReason = endReason;
  }
}
