package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.TextPreview;
import org.saldo.correspondence.template.TemplateView;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextForm;
import org.saldo.correspondence.template.TextState;
import org.saldo.correspondence.template.TextVersion;
import org.saldo.correspondence.template.TextsInForce;
import org.saldo.debtor.Languages;
import org.saldo.law.LawFinding;
import org.saldo.problem.Refusal;
import org.saldo.procedure.TextTrials;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.PdfAnswer;

/** A text: written, tried, submitted; approved or sent back by another person. */
@Named
@ViewScoped
public class MessageTextView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TextBook book;
  @EJB private TextTrials trials;
  @Inject private CreditorChoice creditors;
  @Inject private BusinessClock clock;

  private UUID id;
  private String template;
  private String creditor;
  private String language;
  private TextForm form;
  private TextFields fields;
  private String sample;
  private String address;
  private String words;
  private transient TemplateView found;
  private transient TextVersion version;
  private transient TextPreview preview;
  private transient List<LawFinding> findings;

  /** Finds template and text; the first visit begins the form with what is there. */
  public void load() {
    if (id != null && version() == null) {
      NotFound.answer();
      return;
    }
    if (id != null) {
      template = version.template();
      creditor = version.creditor();
      language = version.language();
      form = version.form();
    }
    if (getFound() == null || !fits()) {
      NotFound.answer();
      return;
    }
    if (fields == null) {
      fields = id == null ? fresh() : TextFields.of(version);
    }
  }

  private boolean fits() {
    return form != null
        && found.purpose().allows(form)
        && Languages.ALL.contains(language)
        && (creditor == null || creditors.byKey(creditor).isPresent());
  }

  /** A new text begins with the one that holds; an SMS with nothing. */
  private TextFields fresh() {
    return TextFields.of(
        book.inForce(template, creditor, language)
            .map((TextsInForce texts) -> texts.of(form))
            .orElse(null),
        clock.today());
  }

  private TextVersion version() {
    if (version == null && id != null) {
      version = book.version(id).orElse(null);
    }
    return version;
  }

  /** The template. */
  public TemplateView getFound() {
    if (found == null && template != null) {
      found = book.template(template).orElse(null);
    }
    return found;
  }

  /** The text as it is kept; null for a new one. */
  public TextVersion getVersion() {
    return version();
  }

  /** Whether it can be written. */
  public boolean isOpen() {
    return id == null || version().state() == TextState.DRAFT;
  }

  /** Whether it waits for a decision. */
  public boolean isWaiting() {
    return id != null && version().state() == TextState.SUBMITTED;
  }

  public boolean isSms() {
    return form == TextForm.SMS;
  }

  /** Whether it may enclose the claim statement. */
  public boolean isEnclosing() {
    return found.purpose().encloses(form);
  }

  public boolean isLetter() {
    return form == TextForm.LETTER;
  }

  public boolean isEmail() {
    return form == TextForm.EMAIL;
  }

  /** Shows the fields as a reader would get them; nothing is kept. */
  public String show() {
    preview =
        trials.preview(fields.wanted(template, creditor, language, form, clock.today()), sample);
    return null;
  }

  /** What somebody would get: of what was asked for, else of what is kept. */
  public TextPreview getPreview() {
    if (preview == null && !fields.isWithdrawal() && !fields.isEmpty()) {
      show();
    }
    return preview;
  }

  /** What the law says to the fields. */
  public List<LawFinding> getFindings() {
    if (findings == null) {
      findings = book.findings(fields.wanted(template, creditor, language, form, clock.today()));
    }
    return findings;
  }

  /** Sends the letter as it would be printed. */
  public String pdf() {
    TextTrials.Printed printed =
        trials.print(fields.wanted(template, creditor, language, form, clock.today()), sample);
    if (printed.refusal() != null) {
      Notices.refuse(printed.refusal());
      return null;
    }
    PdfAnswer.send(printed.pdf(), template + "-" + language + ".pdf");
    return null;
  }

  /** Sends the e-mail to an address of one's own. */
  public String trial() {
    Optional<Refusal> refusal =
        trials.send(
            fields.wanted(template, creditor, language, form, clock.today()), sample, address);
    if (!refused(refusal)) {
      Notices.say("wording.trial.sent", address);
    }
    return null;
  }

  /** Keeps the draft. */
  public String save() {
    return kept() ? to("wording.kept") : null;
  }

  /** Keeps the draft and asks another person to approve it. */
  public String submit() {
    if (!kept()) {
      return null;
    }
    return refused(book.submit(id)) ? here() : to("wording.submitted");
  }

  private boolean kept() {
    if (id != null) {
      return !refused(
          book.change(id, fields.getRevision(), fields.asked(template, creditor, language, form)));
    }
    TextBook.Drafted drafted = book.draft(fields.asked(template, creditor, language, form));
    id = drafted.id();
    return !refused(Optional.ofNullable(drafted.refusal()));
  }

  /** Makes a draft of it again. */
  public String takeBack() {
    return refused(book.takeBack(id)) ? null : to("wording.taken.back");
  }

  public String approve() {
    return refused(book.approve(id, words)) ? null : to("wording.approved");
  }

  public String reject() {
    return refused(book.reject(id, words)) ? null : to("wording.rejected");
  }

  private String to(String said) {
    Notices.say(said, version().version());
    return here();
  }

  private String here() {
    return "/admin/message-text?faces-redirect=true&text=" + id;
  }

  private static boolean refused(Optional<Refusal> refusal) {
    refusal.ifPresent(Notices::refuse);
    return refusal.isPresent();
  }

  public TextFields getFields() {
    return fields;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor == null || creditor.isBlank() ? null : creditor;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public TextForm getForm() {
    return form;
  }

  public void setForm(TextForm form) {
    this.form = form;
  }

  public String getSample() {
    return sample;
  }

  public void setSample(String sample) {
    this.sample = sample;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
