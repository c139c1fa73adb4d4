package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.Roles;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.LetterForm;
import org.saldo.creditor.SellerMismatch;
import org.saldo.creditor.Terms;
import org.saldo.creditor.TermsVersion;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/**
 * One creditor: data, terms with their history, new terms from a date. Without a key in the address
 * the page registers a new one.
 */
@Named
@ViewScoped
public class CreditorEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private CreditorRegistry registry;
  @Inject private BusinessClock clock;

  private String key;
  private long version;
  private CreditorForm form = new CreditorForm();
  private transient List<TermsVersion> terms;
  private LocalDate termsFrom;
  private Integer termDays;
  private SellerMismatch sellerMismatch;
  private Integer openAfterDays;
  private String controller;
  private boolean deductsInputTax = true;
  private LetterForm letterForm = LetterForm.B;
  private String termsReason;

  /** Reads the creditor when the page is opened; a form keeps the version that was seen then. */
  public void load() {
    if (key == null) {
      requireAdmin();
      return;
    }
    Optional<CreditorView> found = registry.byKey(key);
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    form = CreditorForm.of(found.get().data());
    version = found.get().version();
    Optional.ofNullable(getInForce()).map(TermsVersion::terms).ifPresent(this::keep);
  }

  /** What a new version should not change by being forgotten. */
  private void keep(Terms terms) {
    deductsInputTax = terms.deductsInputTax();
    letterForm = terms.letterForm();
  }

  /** Others would get a page without a form; the registry refuses them in any case. */
  private static void requireAdmin() {
    if (!FacesContext.getCurrentInstance().getExternalContext().isUserInRole(Roles.ADMIN)) {
      NotFound.answer();
    }
  }

  public boolean isNew() {
    return key == null;
  }

  /** Registers a new creditor or changes a known one. */
  public String save() {
    CreditorData data = form.data();
    Optional<Refusal> refusal =
        key == null
            ? registry.register(data, form.getChart())
            : registry.change(key, version, data);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(key == null ? "creditor.registered" : "creditor.changed", data.name());
    return here(data.key() == null ? key : data.key());
  }

  /** Records new terms from a date on. */
  public String agree() {
    Optional<Refusal> refusal =
        registry.agree(
            key,
            new Terms(
                termsFrom,
                termDays,
                sellerMismatch,
                openAfterDays,
                controller,
                deductsInputTax,
                letterForm),
            termsReason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("creditor.terms.agreed", termsFrom);
    return here(key);
  }

  private static String here(String creditor) {
    return "/admin/creditor?faces-redirect=true&key=" + creditor;
  }

  public List<TermsVersion> getTerms() {
    if (terms == null) {
      terms = key == null ? List.of() : registry.terms(key);
    }
    return terms;
  }

  /** When accounts become cases under these terms, and whose. */
  public String opening(Terms of) {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    if (of.openAfterDays() == null) {
      return texts.get("creditor.terms.open.never");
    }
    return of.controller() == null
        ? texts.get("creditor.terms.open.nobody", of.openAfterDays())
        : texts.get("creditor.terms.open.whose", of.openAfterDays(), of.controller());
  }

  /** The version in force today, null when none is. */
  public TermsVersion getInForce() {
    LocalDate today = clock.today();
    return getTerms().stream()
        .filter(t -> !t.terms().validFrom().isAfter(today))
        .findFirst()
        .orElse(null);
  }

  public CreditorForm getForm() {
    return form;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public LocalDate getTermsFrom() {
    return termsFrom;
  }

  public void setTermsFrom(LocalDate termsFrom) {
    this.termsFrom = termsFrom;
  }

  public Integer getTermDays() {
    return termDays;
  }

  public void setTermDays(Integer termDays) {
    this.termDays = termDays;
  }

  public SellerMismatch getSellerMismatch() {
    return sellerMismatch;
  }

  public void setSellerMismatch(SellerMismatch sellerMismatch) {
    this.sellerMismatch = sellerMismatch;
  }

  public Integer getOpenAfterDays() {
    return openAfterDays;
  }

  public void setOpenAfterDays(Integer openAfterDays) {
    this.openAfterDays = openAfterDays;
  }

  public String getController() {
    return controller;
  }

  public void setController(String controller) {
    this.controller = controller;
  }

  public boolean isDeductsInputTax() {
    return deductsInputTax;
  }

  public void setDeductsInputTax(boolean deductsInputTax) {
    this.deductsInputTax = deductsInputTax;
  }

  public LetterForm getLetterForm() {
    return letterForm;
  }

  public void setLetterForm(LetterForm letterForm) {
    this.letterForm = letterForm;
  }

  public String getTermsReason() {
    return termsReason;
  }

  public void setTermsReason(String termsReason) {
    this.termsReason = termsReason;
  }
}
