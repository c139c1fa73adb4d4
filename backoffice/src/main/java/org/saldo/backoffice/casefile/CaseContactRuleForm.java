package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.admin.ContactRuleFields;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.contact.ContactLevel;
import org.saldo.correspondence.contact.ContactRuleBook;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.HoldingRule;
import org.saldo.problem.Refusal;
import org.saldo.procedure.ContactRuleDesk;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Sets a contact rule for one case or for its debtor. */
@Named
@ViewScoped
public class CaseContactRuleForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private ContactRuleDesk desk;
  @EJB private ContactRuleBook book;
  @Inject private BusinessClock clock;
  @Inject private SignedIn signedIn;

  private final ContactRuleFields fields = new ContactRuleFields();
  private String setting;
  private ContactLevel level = ContactLevel.DEBTOR;
  private transient HoldingRule holding;

  @Override
  public void load() {
    Optional<ContactSetting> about = ContactRuleFields.named(setting);
    if (!signedIn.hasAny("controller,supervisor") || about.isEmpty() || getHeader() == null) {
      NotFound.answer();
      return;
    }
    holding = desk.holding(getId()).get(about.get());
    if (fields.getSetting() == null) {
      fields.begin(about.get(), holding == null ? null : holding.value(), clock.today());
    }
  }

  /** Records it. */
  public String submit() {
    Optional<Refusal> refusal =
        level == ContactLevel.CASE
            ? desk.setForCase(getId(), fields.rule())
            : book.setForDebtor(getHeader().debtorId(), fields.rule());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say("contact.rule.saved", fields.getSetting(), fields.getFrom());
    return back() + "&tab=contacts";
  }

  public List<ContactLevel> getLevels() {
    return List.of(ContactLevel.DEBTOR, ContactLevel.CASE);
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

  public ContactLevel getLevel() {
    return level;
  }

  public void setLevel(ContactLevel level) {
    this.level = level;
  }
}
