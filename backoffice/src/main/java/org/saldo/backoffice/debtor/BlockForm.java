package org.saldo.backoffice.debtor;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.ContactBlockDesk;
import org.saldo.debtor.ContactBlockView;
import org.saldo.debtor.ContactWay;
import org.saldo.debtor.NewContactBlock;
import org.saldo.problem.Refusal;
import org.saldo.reporting.DebtorSheets;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.SignedIn;

/** Says that a debtor is not to be contacted, or that he may be again. */
@Named
@ViewScoped
public class BlockForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private DebtorSheets sheets;
  @EJB private ContactBlockDesk desk;
  @Inject private BusinessClock clock;
  @Inject private SignedIn signedIn;

  private UUID id;
  private UUID block;
  private Long version;
  private ContactWay way;
  private LocalDate from;
  private LocalDate until;
  private String reason;
  private transient DebtorSheets.DebtorSheet sheet;
  private transient ContactBlockView ending;

  /** Reads the debtor, and the block that is to be ended; keeps the version that was seen then. */
  public void load() {
    boolean entitled = signedIn.hasAny("controller,supervisor,admin");
    sheet = id == null || !entitled ? null : sheets.byId(id).orElse(null);
    ending = sheet == null || block == null ? null : found().orElse(null);
    if (sheet == null || (block != null && ending == null)) {
      NotFound.answer();
      return;
    }
    if (ending != null && version == null) {
      version = ending.version();
    }
    if (from == null) {
      from = clock.today();
    }
  }

  private Optional<ContactBlockView> found() {
    return desk.of(id).stream().filter(b -> b.id().equals(block)).findFirst();
  }

  /** Blocks, or ends the block that the address names. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () ->
                isEnds()
                    ? desk.end(block, version)
                    : desk.block(id, new NewContactBlock(way, from, until, reason)));
    if (refusal.isPresent()) {
      SavedMeanwhile.refuse(refusal.get());
      return null;
    }
    if (isEnds()) {
      Notices.say("contact.block.ended");
    } else {
      Notices.say("contact.block.placed", from);
    }
    return "/debtor/show?faces-redirect=true&debtor=" + id;
  }

  public boolean isEnds() {
    return block != null;
  }

  public DebtorSheets.DebtorSheet getSheet() {
    return sheet;
  }

  public ContactBlockView getEnding() {
    return ending;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public UUID getBlock() {
    return block;
  }

  public void setBlock(UUID block) {
    this.block = block;
  }

  public ContactWay getWay() {
    return way;
  }

  public void setWay(ContactWay way) {
    this.way = way;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
