package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.DryRun;
import org.saldo.ledger.DryRunResult;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.PostingRuleBook;
import org.saldo.ledger.RuleVersion;
import org.saldo.ledger.chart.AccountRow;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/**
 * The posting rules for one kind of event: what there is, the versions of one of them, and a form
 * that starts from the version in force, can be tried, and becomes a new one.
 */
@Named
@ViewScoped
public class PostingRuleView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** In the address: a rule with conditions that does not exist yet. */
  private static final String NEW = "new";

  private static final int NEW_PRIORITY = 10;

  @EJB private PostingRuleBook book;
  @EJB private ChartBook chart;
  @EJB private DryRun dryRun;
  @Inject private CreditorChoice choice;
  @Inject private BusinessClock clock;

  private String creditor;
  private EventKind kind;
  private String rule = RuleHead.DEFAULT_KEY;
  private long creditorId;
  private String creditorName;
  private RuleForm form;
  private LocalDate tryFrom;
  private LocalDate tryTo;
  private transient List<RuleVersion> ofKind;
  private transient List<AccountRow> accounts;
  private transient DryRunResult tried;

  /** Finds creditor and rule before the page is rendered; starts the form on the first visit. */
  public void load() {
    Optional<CreditorView> found = choice.byKey(creditor);
    if (found.isEmpty() || kind == null) {
      NotFound.answer();
      return;
    }
    creditorId = found.get().id();
    creditorName = found.get().name();
    if (form == null) {
      LocalDate month = clock.today().withDayOfMonth(1);
      tryFrom = month.minusMonths(1);
      tryTo = month.minusDays(1);
      form = isFresh() ? fresh() : begun();
    }
  }

  /** From the version in force; from the latest where none is yet. */
  private RuleForm begun() {
    Optional<RuleVersion> version = inForce(rule).or(() -> getVersions().stream().findFirst());
    return RuleForm.of(
        version.map(RuleVersion::head).orElse(RuleHead.DEFAULT), version.stream().toList());
  }

  /** A new rule begins with the lines of the default. */
  private RuleForm fresh() {
    return RuleForm.of(
        new RuleHead("", NEW_PRIORITY, List.of(), List.of(), false),
        inForce(RuleHead.DEFAULT_KEY).stream().toList());
  }

  public boolean isFresh() {
    return NEW.equals(rule);
  }

  public boolean isStandard() {
    return RuleHead.DEFAULT_KEY.equals(rule);
  }

  private List<RuleVersion> ofKind() {
    if (ofKind == null) {
      ofKind = book.versions(creditorId).stream().filter(v -> v.kind() == kind).toList();
    }
    return ofKind;
  }

  private Optional<RuleVersion> inForce(String key) {
    LocalDate today = clock.today();
    return ofKind().stream()
        .filter(v -> v.head().key().equals(key) && !v.validFrom().isAfter(today))
        .findFirst();
  }

  /** The rules as they stand today in the order in which they are tried; not yet begun ones too. */
  public List<RuleVersion> getRules() {
    Set<String> keys = new LinkedHashSet<>();
    ofKind().forEach(v -> keys.add(v.head().key()));
    return keys.stream()
        .map(
            key ->
                inForce(key)
                    .orElseGet(
                        () ->
                            ofKind().stream()
                                .filter(v -> v.head().key().equals(key))
                                .findFirst()
                                .orElseThrow()))
        .sorted(
            Comparator.comparing((RuleVersion v) -> v.head().isDefault())
                .thenComparing(v -> v.head().priority()))
        .toList();
  }

  /** Every version of the rule, newest validity first. */
  public List<RuleVersion> getVersions() {
    return ofKind().stream().filter(v -> v.head().key().equals(rule)).toList();
  }

  /** By which lines a version differs from the one before it. */
  public List<RuleChange> changes(RuleVersion version) {
    List<RuleVersion> versions = getVersions();
    int before = versions.indexOf(version) + 1;
    return RuleChange.between(before < versions.size() ? versions.get(before) : null, version);
  }

  /** Key of the version in force today, zero when there is none. */
  public long getInForceId() {
    return inForce(rule).map(RuleVersion::id).orElse(0L);
  }

  public List<AccountRow> getAccounts() {
    if (accounts == null) {
      accounts = chart.accounts(creditorId);
    }
    return accounts;
  }

  /** The accounts that a new version may name. */
  public List<AccountRow> getOpenAccounts() {
    return getAccounts().stream().filter(a -> !a.closed()).toList();
  }

  /** The name of an account of the chart; empty when there is no such account. */
  public String accountName(String number) {
    return getAccounts().stream()
        .filter(a -> a.number().equals(number))
        .map(AccountRow::name)
        .findFirst()
        .orElse("");
  }

  /** The amounts that the rule must place. */
  public List<AmountKind> getAmounts() {
    return kind == null ? List.of() : kind.amounts();
  }

  /** Says what the form would have posted in a period; nothing is written. */
  public String tryOut() {
    if (refused(form.incomplete())) {
      return null;
    }
    DryRun.Outcome outcome =
        dryRun.of(
            creditorId,
            form.draft(kind, form.getFrom() == null ? clock.today() : form.getFrom()),
            tryFrom,
            tryTo == null ? null : tryTo.plusDays(1));
    if (!refused(outcome.refusal())) {
      tried = outcome.result();
    }
    return null;
  }

  /** Records the form as a new version. */
  public String submit() {
    if (refused(form.incomplete())
        || refused(book.change(creditorId, form.draft(kind, form.getFrom()), form.getReason()))) {
      return null;
    }
    Notices.say("rule.changed", kind, form.getFrom());
    return "/ledger/posting-rule?faces-redirect=true&creditor="
        + creditor
        + "&kind="
        + kind
        + "&rule="
        + form.getKey().strip();
  }

  private static boolean refused(Optional<Refusal> refusal) {
    refusal.ifPresent(Notices::refuse);
    return refusal.isPresent();
  }

  /** Which period was tried. */
  public String getTriedTitle() {
    return Texts.of(FacesContext.getCurrentInstance()).get("dry.run.title", tryFrom, tryTo);
  }

  public DryRunResult getTried() {
    return tried;
  }

  public RuleForm getForm() {
    return form;
  }

  public String getCreditorName() {
    return creditorName;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public EventKind getKind() {
    return kind;
  }

  public void setKind(EventKind kind) {
    this.kind = kind;
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public LocalDate getTryFrom() {
    return tryFrom;
  }

  public void setTryFrom(LocalDate tryFrom) {
    this.tryFrom = tryFrom;
  }

  public LocalDate getTryTo() {
    return tryTo;
  }

  public void setTryTo(LocalDate tryTo) {
    this.tryTo = tryTo;
  }
}
