package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.Roles;
import org.saldo.agency.AgencyData;
import org.saldo.agency.AgencyRegistry;
import org.saldo.agency.AgencyView;
import org.saldo.agency.Member;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.problem.Refusal;
import org.saldo.reporting.AgreementReport;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;

/**
 * One agency: data, people, agreements with their history. Without a key in the address the page
 * registers a new one.
 */
@Named
@ViewScoped
public class AgencyEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private AgencyRegistry registry;
  @EJB private AgreementReport report;
  @Inject private CreditorChoice creditors;

  private String key;
  private long version;
  private AgencyForm form = new AgencyForm();
  private final MemberForm newMember = new MemberForm();
  private final AgreementForm newAgreement = new AgreementForm();
  private transient List<Member> members;
  private transient List<AgreementReport.Row> agreements;

  /** Reads the agency when the page is opened; a form keeps the version that was seen then. */
  public void load() {
    if (key == null) {
      if (!FacesContext.getCurrentInstance().getExternalContext().isUserInRole(Roles.ADMIN)) {
        NotFound.answer();
      }
      return;
    }
    Optional<AgencyView> found = registry.byKey(key);
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    form = AgencyForm.of(found.get().data());
    version = found.get().version();
  }

  public boolean isNew() {
    return key == null;
  }

  /** Registers a new agency or changes a known one. */
  public String save() {
    AgencyData data = form.data();
    return done(
        SavedMeanwhile.asRefusal(
            () -> key == null ? registry.register(data) : registry.change(key, version, data)),
        key == null ? "agency.registered" : "agency.changed",
        data.name(),
        key == null ? data.key() : key);
  }

  /** Lets somebody work for the agency. */
  public String admit() {
    return done(
        registry.admit(key, newMember.member()),
        "agency.member.admitted",
        newMember.getUserName(),
        key);
  }

  /** Takes somebody off the agency. */
  public String dismiss(String userName) {
    return done(registry.dismiss(key, userName), "agency.member.dismissed", userName, key);
  }

  /** Records an agreement from a day on. */
  public String agree() {
    return done(
        registry.agree(
            key,
            newAgreement.getCreditor(),
            newAgreement.terms(currency()),
            newAgreement.getReason()),
        "agency.agreed",
        newAgreement.getValidFrom(),
        key);
  }

  private static String done(
      Optional<Refusal> refusal, String notice, Object argument, String agency) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(notice, argument);
    return "/admin/agency?faces-redirect=true&key=" + agency;
  }

  public List<Member> getMembers() {
    if (members == null) {
      members = key == null ? List.of() : registry.members(key);
    }
    return members;
  }

  public List<AgreementReport.Row> getAgreements() {
    if (agreements == null) {
      agreements = key == null ? List.of() : report.of(key);
    }
    return agreements;
  }

  private String currency() {
    return creditors
        .byKey(newAgreement.getCreditor())
        .map(creditor -> creditor.data().currency())
        .orElse("EUR");
  }

  public AgencyForm getForm() {
    return form;
  }

  public MemberForm getNewMember() {
    return newMember;
  }

  public AgreementForm getNewAgreement() {
    return newAgreement;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
