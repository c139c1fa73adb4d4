package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.saldo.backoffice.admin.ContactRuleRow;
import org.saldo.backoffice.admin.TextWords;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.MessageState;
import org.saldo.correspondence.contact.ContactRuleVersion;
import org.saldo.correspondence.template.TemplateView;
import org.saldo.correspondence.template.TextBook;
import org.saldo.procedure.ContactRuleDesk;
import org.saldo.reporting.ContactLine;
import org.saldo.reporting.ContactList;
import org.saldo.ui.PageFunctions;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** The contacts of the case that is shown. */
@Named
@RequestScoped
public class ContactsView {

  @EJB private ContactList contacts;
  @EJB private TextBook book;
  @EJB private ContactRuleDesk desk;
  @Inject private CaseFileView shown;
  @Inject private SignedIn signedIn;
  @Inject private TextWords words;
  @Inject private HttpServletRequest request;

  private List<ContactLine> lines;
  private List<TemplateView> templates;
  private List<ContactRuleRow> rules;
  private List<ContactRuleVersion> own;

  /** The newest first. */
  public List<ContactLine> getLines() {
    if (lines == null) {
      lines = contacts.of(shown.getId(), null, getUpto());
    }
    return lines;
  }

  /** The last day that the address asks for; null when it asks for none. */
  public LocalDate getUpto() {
    String asked = request.getParameter("upto");
    try {
      return asked == null || asked.isBlank() ? null : LocalDate.parse(asked);
    } catch (DateTimeParseException unreadable) {
      return null; // all are shown then, and the page says of no day that it ends there
    }
  }

  /** Whether there may be more than are shown. */
  public boolean isCut() {
    return getLines().size() >= ContactList.MOST;
  }

  /** Whether the reader may write to the debtor; the domain decides again. */
  public boolean isWriter() {
    return signedIn.hasAny("controller,supervisor");
  }

  /** What it was: the name of its template, else what kind of contact. */
  public String title(ContactLine line) {
    if (line.template() == null) {
      return texts().label(line.outcome() == null ? line.channel() : line.outcome());
    }
    return named(line.template());
  }

  /** Names of templates are for staff; a creditor's own people read the key. */
  private String named(String template) {
    if (!shown.isStaff() || signedIn.has("outside")) {
      return template;
    }
    if (templates == null) {
      templates = book.templates();
    }
    return templates.stream()
        .filter(t -> t.key().equals(template))
        .findFirst()
        .map(words::name)
        .orElse(template);
  }

  /** The key of where it stands now. */
  public String stand(ContactLine line) {
    return line.receipt() == null ? "contact.state." + line.state() : "contact." + line.receipt();
  }

  /** How that is shown: kind of the badge. */
  public String tone(ContactLine line) {
    if (line.receipt() != null) {
      return line.receipt() == MessageReceipt.DELIVERED ? "ok" : "danger";
    }
    return switch (line.state()) {
      case QUEUED -> "info";
      case SENT, LOGGED -> "ok";
      case DROPPED -> "neutral";
      case FAILED -> "danger";
    };
  }

  /** Until when and why it waits. */
  public String held(ContactLine line) {
    return texts().get("contact.held", line.heldUntil(), PageFunctions.refusal(line.heldBecause()));
  }

  /** What holds for contacts about the case, setting by setting. */
  public List<ContactRuleRow> getRules() {
    if (rules == null) {
      rules = ContactRuleRow.of(desk.holding(shown.getId()));
    }
    return rules;
  }

  /** The rules of the case and of its debtor, the newest first. */
  public List<ContactRuleVersion> getOwn() {
    if (own == null) {
      own = desk.own(shown.getId());
    }
    return own;
  }

  /** Whether it is still on its way. */
  public boolean isWaiting(ContactLine line) {
    return line.state() == MessageState.QUEUED;
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
