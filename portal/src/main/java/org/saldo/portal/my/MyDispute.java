package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.dispute.DebtorDisputes;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.Evidence;
import org.saldo.dispute.Objection;
import org.saldo.dispute.Raised;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.reporting.DebtorClaim;
import org.saldo.reporting.DebtorClaims;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;
import org.saldo.ui.UploadedFiles;

/** Says that something is wrong with an item: which, why, in own words, with photos. */
@Named
@ViewScoped
public class MyDispute implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the dispute will be known by: the form sent twice raises one. */
  private final UUID token = UUID.randomUUID();

  @EJB private DebtorClaims claims;
  @EJB private DebtorDisputes disputes;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  private UUID caseId;
  private UUID itemId;
  private UUID chosen;
  private DisputeReason reason;
  private String text;
  private Money amount;
  private transient List<Part> evidence;
  private transient DebtorClaim claim;

  /** Reads the claim before the page is rendered. */
  public void load() {
    if (getClaim() == null) {
      NotFound.answer();
      return;
    }
    if (chosen == null) {
      Map<String, UUID> items = getItems();
      chosen =
          items.containsValue(itemId)
              ? itemId
              : items.size() == 1 ? items.values().iterator().next() : null;
    }
  }

  /** Raises the dispute and shows what happens next. */
  public String submit() {
    Raised raised = raise();
    if (raised.refusal().isPresent()) {
      Notices.refuse(raised.refusal().get());
      return null;
    }
    Notices.say("disputed.done", raised.number());
    return "/my/disputed?faces-redirect=true&case=" + caseId + "&dispute=" + raised.id();
  }

  private Raised raise() {
    if (getClaim() == null) {
      return new Raised(java.util.Optional.of(Refusal.because("case.unknown")), null, null);
    }
    return disputes.raise(
        caseId,
        new Objection(
            token,
            chosen,
            amount,
            reason,
            text,
            DisputeChannel.PORTAL,
            claim.today(),
            UploadedFiles.of(evidence, maxBytes, Evidence::new)));
  }

  /** The items that can be disputed, by what tells them apart. */
  public Map<String, UUID> getItems() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    Map<String, UUID> items = new LinkedHashMap<>();
    if (getClaim() != null) {
      claim.lines().stream()
          .filter(DebtorClaim.Line::disputable)
          .map(DebtorClaim.Line::item)
          .forEach(
              i ->
                  items.put(
                      texts.get("dispute.item.label", i.number(), i.issuedOn(), i.open().total()),
                      i.id()));
    }
    return items;
  }

  public String getCurrency() {
    return getClaim() == null ? null : claim.head().currency();
  }

  public DebtorClaim getClaim() {
    if (claim == null) {
      claim = claims.byId(caseId).orElse(null);
    }
    return claim;
  }

  public UUID getCaseId() {
    return caseId;
  }

  public void setCaseId(UUID caseId) {
    this.caseId = caseId;
  }

  public UUID getItemId() {
    return itemId;
  }

  public void setItemId(UUID itemId) {
    this.itemId = itemId;
  }

  public UUID getChosen() {
    return chosen;
  }

  public void setChosen(UUID chosen) {
    this.chosen = chosen;
  }

  public DisputeReason getReason() {
    return reason;
  }

  public void setReason(DisputeReason reason) {
    this.reason = reason;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public List<Part> getEvidence() {
    return evidence;
  }

  public void setEvidence(List<Part> evidence) {
    this.evidence = evidence;
  }
}
