package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.PostingRuleBook;
import org.saldo.ledger.RuleDraft;
import org.saldo.ledger.RuleLine;
import org.saldo.ledger.RuleVersion;
import org.saldo.ledger.chart.AccountRow;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/**
 * The posting rule for one kind of event: its versions, and a form that starts from the version in
 * force and becomes a new one.
 */
@Named
@ViewScoped
public class PostingRuleView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int EMPTY_ROWS = 3;

  @EJB private PostingRuleBook book;
  @EJB private ChartBook chart;
  @Inject private CreditorChoice choice;
  @Inject private BusinessClock clock;

  private String creditor;
  private EventKind kind;
  private long creditorId;
  private String creditorName;
  private LocalDate from;
  private String reason;
  private List<RuleLineForm> lines;
  private transient List<RuleVersion> versions;
  private transient List<AccountRow> accounts;

  /** Finds creditor and rule before the page is rendered; starts the form on the first visit. */
  public void load() {
    Optional<CreditorView> found = choice.byKey(creditor);
    if (found.isEmpty() || kind == null) {
      NotFound.answer();
      return;
    }
    creditorId = found.get().id();
    creditorName = found.get().name();
    if (lines == null) {
      lines = new ArrayList<>();
      inForce().ifPresent(v -> v.lines().forEach(l -> lines.add(RuleLineForm.of(l))));
      Stream.generate(RuleLineForm::new).limit(EMPTY_ROWS).forEach(lines::add);
    }
  }

  private Optional<RuleVersion> inForce() {
    LocalDate today = clock.today();
    return getVersions().stream().filter(v -> !v.validFrom().isAfter(today)).findFirst();
  }

  /** Every version, newest validity first. */
  public List<RuleVersion> getVersions() {
    if (versions == null) {
      versions = book.versions(creditorId).stream().filter(v -> v.kind() == kind).toList();
    }
    return versions;
  }

  /** Key of the version in force today, zero when there is none. */
  public long getInForceId() {
    return inForce().map(RuleVersion::id).orElse(0L);
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

  /** Records the form as a new version. */
  public String submit() {
    List<RuleLineForm> filled = lines.stream().filter(l -> !l.isEmpty()).toList();
    if (!filled.stream().allMatch(RuleLineForm::isComplete)) {
      Notices.refuse(Refusal.because("posting.rule.incomplete"));
      return null;
    }
    List<RuleLine> rule = filled.stream().map(RuleLineForm::line).toList();
    Optional<Refusal> refusal = book.change(creditorId, new RuleDraft(kind, from, rule), reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("rule.changed", kind, from);
    return "/ledger/posting-rule?faces-redirect=true&creditor=" + creditor + "&kind=" + kind;
  }

  public List<RuleLineForm> getLines() {
    return lines;
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

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
