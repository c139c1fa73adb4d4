package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.contact.ContactRuleBook;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.HoldingRule;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Sets a contact rule for all, for a creditor or for a segment of its cases. */
@Named
@ViewScoped
public class ContactRuleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ContactRuleBook book;
  @Inject private BusinessClock clock;
  @Inject private SignedIn signedIn;

  private final ContactRuleFields fields = new ContactRuleFields();
  private String setting;
  private String creditor;
  private String segment;
  private String forCreditor;
  private String forSegment;
  private transient HoldingRule holding;

  /** Begins with what holds today where the address says. */
  public void load() {
    Optional<ContactSetting> about = ContactRuleFields.named(setting);
    Optional<Map<ContactSetting, HoldingRule>> today = book.holding(creditor, segment);
    if (!signedIn.hasAny("supervisor,admin") || about.isEmpty() || today.isEmpty()) {
      NotFound.answer();
      return;
    }
    holding = today.get().get(about.get());
    if (fields.getSetting() == null) {
      fields.begin(about.get(), holding == null ? null : holding.value(), clock.today());
      forCreditor = creditor;
      forSegment = segment;
    }
  }

  /** Records it. */
  public String submit() {
    Optional<Refusal> refusal = book.set(forCreditor, forSegment, fields.rule());
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("contact.rule.saved", fields.getSetting(), fields.getFrom());
    return "/admin/contact-rules?faces-redirect=true"
        + (forCreditor == null || forCreditor.isBlank() ? "" : "&creditor=" + forCreditor);
  }

  public ContactRuleFields getFields() {
    return fields;
  }

  public HoldingRule getHolding() {
    return holding;
  }

  public String getSetting() {
    return setting;
  }

  public void setSetting(String setting) {
    this.setting = setting;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment;
  }

  public String getForCreditor() {
    return forCreditor;
  }

  public void setForCreditor(String forCreditor) {
    this.forCreditor = forCreditor;
  }

  public String getForSegment() {
    return forSegment;
  }

  public void setForSegment(String forSegment) {
    this.forSegment = forSegment;
  }
}
