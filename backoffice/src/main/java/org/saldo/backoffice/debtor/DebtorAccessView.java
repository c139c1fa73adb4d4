package org.saldo.backoffice.debtor;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saldo.debtor.DebtorAccess;
import org.saldo.problem.Refusal;
import org.saldo.reporting.DebtorSheets;
import org.saldo.reporting.PortalAccess;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.SignedIn;

/** Who of the portal sees a debtor's claims: issues a code, and ends a link. */
@Named
@ViewScoped
public class DebtorAccessView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String CODE = "access.code";
  private static final String EXPIRES = "access.expires";

  @EJB private DebtorSheets sheets;
  @EJB private PortalAccess report;
  @EJB private DebtorAccess access;
  @Inject private SignedIn signedIn;

  private UUID id;
  private UUID account;
  private String reason;
  private Map<UUID, Long> versions;
  private transient DebtorSheets.DebtorSheet sheet;
  private transient List<PortalAccess.Account> accounts;

  /** Reads the debtor before the page is rendered. */
  public void load() {
    if (sheet != null) {
      return;
    }
    sheet =
        id == null || !signedIn.hasAny("controller,supervisor,admin")
            ? null
            : sheets.byId(id).orElse(null);
    if (sheet == null) {
      NotFound.answer();
      return;
    }
    versions = new LinkedHashMap<>();
    getAccounts().forEach(a -> versions.put(a.id(), a.version()));
  }

  /** Issues a code and shows it once, on the page that follows. */
  public String issue() {
    DebtorAccess.Issued issued = access.issue(id);
    Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
    flash.put(CODE, issued.code());
    flash.put(EXPIRES, issued.expiresOn());
    return again();
  }

  /** Ends the chosen link. */
  public String end() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () -> access.end(account, versions.getOrDefault(account, -1L), reason));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("access.ended");
    return again();
  }

  private String again() {
    return "/debtor/access?faces-redirect=true&debtor=" + id;
  }

  /** The code that was issued just now; null otherwise. */
  public String getCode() {
    return (String) flashed(CODE);
  }

  public Object getExpiresOn() {
    return flashed(EXPIRES);
  }

  private static Object flashed(String name) {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash().get(name);
  }

  public List<PortalAccess.Account> getAccounts() {
    if (accounts == null) {
      accounts = report.ofDebtor(id);
    }
    return accounts;
  }

  /** The links that hold, by sign-in. */
  public Map<String, UUID> getActive() {
    Map<String, UUID> active = new LinkedHashMap<>();
    getAccounts().stream()
        .filter(PortalAccess.Account::active)
        .forEach(a -> active.put(a.userName(), a.id()));
    return active;
  }

  /** Whether the reader may issue codes; the domain decides again. */
  public boolean isIssuing() {
    return signedIn.hasAny("controller,supervisor");
  }

  /** Whether the reader may end links; the domain decides again. */
  public boolean isEnding() {
    return signedIn.hasAny("supervisor,admin") && !getActive().isEmpty();
  }

  public DebtorSheets.DebtorSheet getSheet() {
    return sheet;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public UUID getAccount() {
    return account;
  }

  public void setAccount(UUID account) {
    this.account = account;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
