package org.saldo.backoffice.outbox;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.outbox.OutboxDesk;
import org.saldo.outbox.ParcelState;
import org.saldo.problem.Refusal;
import org.saldo.reporting.OutboxList;
import org.saldo.reporting.ParcelRow;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** One parcel, and the button that lets it go out again. */
@Named
@ViewScoped
public class ParcelView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private OutboxList parcels;
  @EJB private OutboxDesk desk;

  private UUID id;
  private Long version;
  private transient ParcelRow parcel;

  /** Reads the parcel before the page is rendered; the version stays that of the first look. */
  public void load() {
    if (getParcel() == null) {
      NotFound.answer();
    } else if (version == null) {
      version = parcel.version();
    }
  }

  /** Queues a dead parcel again. */
  public String sendAgain() {
    Optional<Refusal> refusal = desk.sendAgain(id, version == null ? -1 : version);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("outbox.again.done");
    return "/outbox/show?faces-redirect=true&parcel=" + id;
  }

  public boolean isDead() {
    return getParcel() != null && parcel.state() == ParcelState.DEAD;
  }

  public ParcelRow getParcel() {
    if (parcel == null && id != null) {
      parcel = parcels.byId(id).orElse(null);
    }
    return parcel;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
