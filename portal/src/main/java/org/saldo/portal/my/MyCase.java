package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.DebtorClaim;
import org.saldo.reporting.DebtorClaims;
import org.saldo.ui.NotFound;
import org.saldo.ui.Texts;

/** One claim: what it is made of, why, what happens next and what can be done. */
@Named
@RequestScoped
public class MyCase {

  @EJB private DebtorClaims claims;

  private UUID id;
  private DebtorClaim claim;
  private List<Told> history;

  /** Reads the case before the page is rendered. */
  public void load() {
    claim = claims.byId(id).orElse(null);
    if (claim == null) {
      NotFound.answer();
    }
  }

  /** Items on which something is open, and credits not used up. */
  public List<DebtorClaim.Line> getOpenLines() {
    return claim.lines().stream().filter(DebtorClaim.Line::open).toList();
  }

  public List<DebtorClaim.Line> getSettledLines() {
    return claim.lines().stream().filter(l -> !l.open()).toList();
  }

  /** What happens next, in a sentence. */
  public String getNext() {
    DebtorClaim.Outlook outlook = claim.outlook();
    String key = "outlook." + outlook.what();
    return outlook.on() == null ? texts().get(key) : texts().get(key, outlook.on());
  }

  /** Where an item stands, in plain words. */
  public String standing(DebtorClaim.Line line) {
    CaseSheet.Item item = line.item();
    if (line.dispute() != null && line.dispute().state().holds()) {
      return texts().get("item.state.DISPUTED");
    }
    return switch (item.status()) {
      case OPEN -> texts().get("item.state.overdue", item.daysOverdue());
      case NOT_DUE -> texts().get("item.state.NOT_DUE", item.dueOn());
      default -> texts().get("item.state." + item.status());
    };
  }

  /** Where the dispute about an item stands. */
  public String disputeOf(DebtorClaim.Line line) {
    return texts().get("item.dispute." + line.dispute().state(), line.dispute().number());
  }

  /** The kind of badge for that. */
  public String badge(DebtorClaim.Line line) {
    return switch (line.item().status()) {
      case SETTLED -> "ok";
      case OPEN -> "warn";
      case NOT_DUE -> "neutral";
      default -> "info";
    };
  }

  /** What happened, newest first. */
  public List<Told> getHistory() {
    if (history == null) {
      history = new StoryTeller(texts()).tell(claim);
    }
    return history;
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public DebtorClaim getClaim() {
    return claim;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
