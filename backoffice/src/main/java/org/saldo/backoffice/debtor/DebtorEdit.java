package org.saldo.backoffice.debtor;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.debtor.ContactKind;
import org.saldo.debtor.DebtorDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.DebtorSheets;
import org.saldo.ui.Locales;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** One form that changes one thing about a debtor from a day on, with a reason. */
@Named
@ViewScoped
public class DebtorEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private DebtorSheets sheets;
  @EJB private DebtorDesk desk;
  @Inject private SignedIn signedIn;

  private UUID id;
  private String partName;
  private Long markId;
  private DebtorPart part;
  private long version;
  private DebtorForm form;
  private transient DebtorSheets.DebtorSheet sheet;

  /** Reads the debtor when the page is opened; the form keeps the version that was seen then. */
  public void load() {
    if (sheet == null) {
      read();
    }
  }

  private void read() {
    Optional<DebtorSheets.DebtorSheet> found = id == null ? Optional.empty() : sheets.byId(id);
    part = DebtorPart.named(partName).orElse(null);
    boolean entitled = signedIn.hasAny("controller,supervisor,admin");
    if (!entitled
        || found.isEmpty()
        || part == null
        || (part == DebtorPart.UNMARK && markId == null)) {
      NotFound.answer();
      return;
    }
    sheet = found.get();
    version = sheet.version();
    if (form == null) {
      form = DebtorForm.of(sheet);
    }
  }

  /** Records the change and goes back to the debtor. */
  public String submit() {
    Optional<Refusal> refusal = SavedMeanwhile.asRefusal(this::change);
    if (refusal.isPresent()) {
      if (SavedMeanwhile.is(refusal.get())) {
        read();
      }
      SavedMeanwhile.refuse(refusal.get());
      return null;
    }
    Notices.say("debtor.saved");
    return "/debtor/show?faces-redirect=true&debtor=" + id;
  }

  private Optional<Refusal> change() {
    DebtorDesk.Change change = form.change(id, version);
    return switch (part) {
      case NAME -> desk.rename(change, form.debtorName());
      case ADDRESS -> desk.move(change, form.address());
      case EMAIL -> desk.reach(change, ContactKind.EMAIL, form.getEmail());
      case PHONE -> desk.reach(change, ContactKind.PHONE, form.getPhone());
      case KIND -> desk.characterise(change, form.getKind(), form.getLanguage());
      case MARK -> desk.mark(change, form.getMark());
      case UNMARK -> desk.unmark(change, markId);
    };
  }

  public String getTitle() {
    return part == null ? "" : texts().label("debtor.edit", part);
  }

  /** What is stored now about what the form changes, null when nothing is. */
  public String getStored() {
    return switch (part) {
      case NAME -> fact("NAME", "VAT_ID", "TAX_NUMBER");
      case ADDRESS, EMAIL, PHONE -> fact(part.name());
      case KIND ->
          texts().label(sheet.kind()) + ", " + texts().get("debtor.language." + sheet.language());
      case MARK, UNMARK -> marks();
    };
  }

  private String fact(String... kinds) {
    String values =
        sheet.facts().stream()
            .filter(f -> Arrays.asList(kinds).contains(f.kind()))
            .map(CaseSheet.DebtorFact::value)
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? null : values;
  }

  private String marks() {
    Texts texts = texts();
    String all =
        sheet.records().stream()
            .filter(r -> r.mark() && r.validUntil() == null)
            .filter(r -> part == DebtorPart.MARK || markId.equals(r.key()))
            .map(
                r ->
                    texts.get(
                        "debtor.fact.since", texts.get("debtor.fact." + r.kind()), r.validFrom()))
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  /** Country codes by their name in the reader's language, in its order. */
  public Map<String, String> getCountries() {
    Locale locale = Locales.of(FacesContext.getCurrentInstance());
    Map<String, String> countries = new TreeMap<>(Collator.getInstance(locale));
    for (String code : Locale.getISOCountries()) {
      countries.put(new Locale("", code).getDisplayCountry(locale), code);
    }
    return countries;
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public DebtorSheets.DebtorSheet getSheet() {
    return sheet;
  }

  public DebtorPart getPart() {
    return part;
  }

  public DebtorForm getForm() {
    return form;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getPartName() {
    return partName;
  }

  public void setPartName(String partName) {
    this.partName = partName;
  }

  public Long getMarkId() {
    return markId;
  }

  public void setMarkId(Long markId) {
    this.markId = markId;
  }
}
