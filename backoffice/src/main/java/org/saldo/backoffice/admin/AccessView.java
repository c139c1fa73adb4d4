package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AccessGrants;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Who may see whose data: grants, new ones, and taking one back after a second look. */
@Named
@ViewScoped
public class AccessView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private AccessGrants grants;
  @Inject private CreditorChoice choice;

  private transient List<AccessGrants.Grant> rows;
  private String user;
  private String creditor;
  private Long revoke;

  public List<AccessGrants.Grant> getRows() {
    if (rows == null) {
      rows = grants.all();
    }
    return rows;
  }

  public String creditorName(AccessGrants.Grant grant) {
    return choice.nameOf(grant.creditorId());
  }

  /** The grant that the reader wants to take back; null when none or gone. */
  public AccessGrants.Grant getAsked() {
    return revoke == null
        ? null
        : getRows().stream().filter(g -> g.id() == revoke).findFirst().orElse(null);
  }

  /** What the reader is asked before a grant is taken back. */
  public String getQuestion() {
    AccessGrants.Grant asked = getAsked();
    return asked == null
        ? ""
        : Texts.of(FacesContext.getCurrentInstance())
            .get("access.revoke.question", asked.userName(), creditorName(asked));
  }

  /** Whether it is the user's only grant: staff see every creditor again without it. */
  public boolean isLast() {
    AccessGrants.Grant asked = getAsked();
    return asked != null
        && getRows().stream().filter(g -> g.userName().equals(asked.userName())).count() == 1;
  }

  /** Lets the user see the creditor. */
  public String grant() {
    Optional<CreditorView> found = choice.byKey(creditor);
    Optional<Refusal> refusal =
        found.isEmpty()
            ? Refusal.of("creditor.unknown", String.valueOf(creditor))
            : grants.grant(user, found.get().id());
    return done(refusal, "access.granted", user);
  }

  /** Takes the grant back. */
  public String takeBack() {
    AccessGrants.Grant asked = getAsked();
    if (asked == null) {
      return done(Refusal.of("access.grant.gone"), null, null);
    }
    return done(grants.revoke(asked.id()), "access.revoked", asked.userName());
  }

  private static String done(Optional<Refusal> refusal, String key, String argument) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(key, argument);
    return "/admin/access?faces-redirect=true";
  }

  /** Sends the grants. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "access", "access.user", "creditor.name", "access.granted.at", "access.granted.by")) {
      getRows().forEach(g -> csv.row(g.userName(), creditorName(g), g.grantedAt(), g.grantedBy()));
    }
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public Long getRevoke() {
    return revoke;
  }

  public void setRevoke(Long revoke) {
    this.revoke = revoke;
  }
}
