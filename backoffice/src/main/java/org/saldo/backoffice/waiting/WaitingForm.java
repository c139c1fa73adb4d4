package org.saldo.backoffice.waiting;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.correspondence.check.CheckDesk;
import org.saldo.correspondence.check.MarkKind;
import org.saldo.outbox.OutboxDesk;
import org.saldo.outbox.Stop;
import org.saldo.outbox.Stopped;
import org.saldo.problem.Refusal;
import org.saldo.reporting.WaitingList;
import org.saldo.ui.Notices;

/** Marks the message that is shown, and keeps back what is marked so. */
@Named
@ViewScoped
public class WaitingForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "/waiting/list?faces-redirect=true&includeViewParams=true";

  @EJB private CheckDesk desk;
  @EJB private WaitingList list;
  @Inject private WaitingView view;

  /** The message that the reader saw; the list may have moved meanwhile. */
  private UUID seen;

  private UUID next;
  private String reason;

  /** Remembers which message is shown. */
  public void load() {
    if (view.getShown() != null) {
      seen = view.getShown().id();
      next = view.getNext();
    }
  }

  /** Notes that it is right, and goes on. */
  public String check() {
    return marked(desk.mark(seen, MarkKind.CHECKED, null));
  }

  /** Notes that it is to be kept back, and goes on. */
  public String toWithhold() {
    return marked(desk.mark(seen, MarkKind.WITHHOLD, reason));
  }

  /** Takes the note away. */
  public String unmark() {
    next = seen;
    return marked(desk.mark(seen, null, null));
  }

  private String marked(Optional<Refusal> refusal) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    view.setMessage(next == null ? seen : next);
    return HERE;
  }

  /** Keeps everything back that is marked so and fits the filters. */
  public String withholdMarked() {
    List<Stop> stops = list.toWithhold(view.getFilter(), OutboxDesk.MOST_STOPS);
    List<Stopped> stopped = desk.withhold(stops);
    long done = stopped.stream().filter(s -> s.refusal() == null).count();
    Notices.say("waiting.withheld", done);
    if (done < stopped.size()) {
      Notices.warn("waiting.withheld.not", stopped.size() - done);
    }
    view.setMessage(null);
    return HERE;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
