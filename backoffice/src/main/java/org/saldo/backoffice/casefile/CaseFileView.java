package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.backoffice.UserNames;
import org.saldo.backoffice.procedure.StepNames;
import org.saldo.casefile.HoldReason;
import org.saldo.debtor.MarkKind;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** One case at a date: who owes whom what, since when, and what happened. */
@Named
@RequestScoped
public class CaseFileView {

  @EJB private CaseSheets sheets;
  @Inject private SignedIn signedIn;
  @Inject private StepNames stepNames;

  private UUID id;
  private String asOf;
  private String tab;
  private CaseSheet sheet;
  private List<HistoryLine> history;
  private List<CaseSheet.Party> parties;

  /** Something known of the debtor; {@code part} names the form that changes it, null for none. */
  public record Fact(String kind, String value, LocalDate from, String part) {}

  /** Reads the case before the page is rendered. */
  public void load() {
    sheet = id == null ? null : sheets.byId(id, date()).orElse(null);
    if (sheet == null) {
      NotFound.answer();
    }
  }

  /** The date that the address asks for; today, with a word about it, when it is none. */
  private LocalDate date() {
    if (!isDated()) {
      return null;
    }
    try {
      return LocalDate.parse(asOf);
    } catch (DateTimeParseException unreadable) {
      Notices.warn("case.as.of.unreadable", asOf);
      return null;
    }
  }

  /** Who owes whom, as a sentence. */
  public String getTitle() {
    if (sheet == null) {
      return "";
    }
    String key =
        sheet.open().total().isPositive()
            ? "case.owes"
            : sheet.open().total().isZero() ? "case.owes.nothing" : "case.credit";
    return texts().get(key, sheet.header().debtorName(), sheet.header().creditorName());
  }

  /** The oldest item that is open and overdue on the date, null when none is. */
  public CaseSheet.Item getOldest() {
    return sheet.receivables().stream()
        .filter(item -> item.open().total().isPositive() && item.daysOverdue() > 0)
        .max(Comparator.comparingLong(CaseSheet.Item::daysOverdue))
        .orElse(null);
  }

  /** What kind of item it is and of which day. */
  public String described(CaseSheet.Item item) {
    return texts().get("receivable.of." + item.kind(), item.issuedOn());
  }

  /**
   * What an item was about, where something else is open of it; null where nothing is to be said.
   */
  public String reduced(CaseSheet.Item item) {
    if (item.prepaid().isPositive()) {
      return texts().get("receivable.prepaid", item.invoiced(), item.prepaid());
    }
    return item.invoiced().equals(item.open().total())
        ? null
        : texts().get("receivable.invoiced", item.invoiced());
  }

  /** Whether an item is open and overdue and nothing else: then the days say it all. */
  public boolean merelyLate(CaseSheet.Item item) {
    return item.status() == ReceivableStatus.OPEN
        && item.daysOverdue() > 0
        && item.open().total().isPositive();
  }

  public List<CaseSheet.DebtorFact> getMarks() {
    return sheet.debtorFacts().stream().filter(CaseFileView::isMark).toList();
  }

  /** Name, address, e-mail and telephone, also when unknown, and the tax ids there are. */
  public List<Fact> getFacts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("NAME", "name"));
    facts.add(fact("ADDRESS", "address"));
    facts.add(fact("EMAIL", "email"));
    facts.add(fact("PHONE", "phone"));
    facts.add(fact("VAT_ID", null));
    facts.add(fact("TAX_NUMBER", null));
    facts.removeIf(f -> f.part() == null && f.value() == null);
    return facts;
  }

  private Fact fact(String kind, String part) {
    Optional<CaseSheet.DebtorFact> known =
        sheet.debtorFacts().stream().filter(f -> f.kind().equals(kind)).findFirst();
    return new Fact(
        kind,
        known.map(CaseSheet.DebtorFact::value).orElse(null),
        known.map(CaseSheet.DebtorFact::from).orElse(null),
        part);
  }

  private static boolean isMark(CaseSheet.DebtorFact fact) {
    return Arrays.stream(MarkKind.values()).anyMatch(kind -> kind.name().equals(fact.kind()));
  }

  /** Who has to do with the case. */
  public List<CaseSheet.Party> getParties() {
    if (parties == null) {
      parties = sheets.parties(id);
    }
    return parties;
  }

  /** What happened, newest first. */
  public List<HistoryLine> getHistory() {
    if (history == null) {
      HistoryTeller teller = new HistoryTeller(texts(), stepNames);
      history = sheets.history(id).stream().map(teller::tell).toList();
    }
    return history;
  }

  public boolean isHistoryCut() {
    return getHistory().size() >= CaseSheets.HISTORY;
  }

  /** Whether another date than today was asked for. */
  public boolean isDated() {
    return asOf != null && !asOf.isBlank();
  }

  /** Since when and by whom the case is worked. */
  public String getOpened() {
    return texts()
        .get(
            "case.opened.by",
            sheet.header().openedOn(),
            UserNames.of(sheet.header().openedBy(), texts()));
  }

  /** Whether the reader may change debtors; the domain decides again. */
  public boolean isDebtorEditable() {
    return signedIn.hasAny("controller,supervisor,admin");
  }

  public boolean isOpenable() {
    return sheet != null
        && !sheet.header().status().worked()
        && signedIn.hasAny("controller,supervisor,accountant");
  }

  public boolean isAssignable() {
    return sheet != null && sheet.header().status().worked() && signedIn.has("supervisor");
  }

  /** Whether the reader may record payments and the like; the domain decides again. */
  public boolean isWorker() {
    return sheet != null && signedIn.hasAny("controller,supervisor,accountant");
  }

  /** Whether the reader works here, or audits, and not for a creditor. */
  public boolean isStaff() {
    return signedIn.hasAny("controller,supervisor,accountant,auditor,admin,outside");
  }

  /** A hold that a person placed on the whole case; null when there is none. */
  public CaseSheet.Held getManualHold() {
    return sheet.holds().stream()
        .filter(h -> h.reason() == HoldReason.MANUAL && h.receivable() == null)
        .findFirst()
        .orElse(null);
  }

  /** That and why steps on an item stand still; null when they do not. */
  public String held(CaseSheet.Item item) {
    String reasons =
        sheet.holds().stream()
            .filter(h -> item.number().equals(h.receivable()))
            .map(h -> texts().label(h.reason()))
            .distinct()
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? null : texts().get("receivable.held", reasons);
  }

  /** Since when and why an item is in default; null when it is not. */
  public String inDefault(CaseSheet.Item item) {
    return item.defaultSince() == null
        ? null
        : texts().get("receivable.default", item.defaultSince(), item.defaultReason());
  }

  public CaseTab getShownTab() {
    return CaseTab.of(tab);
  }

  public CaseTab[] getTabs() {
    return CaseTab.values();
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public CaseSheet getSheet() {
    return sheet;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getAsOf() {
    return asOf;
  }

  public void setAsOf(String asOf) {
    this.asOf = asOf;
  }
}
