package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.PostingRuleBook;
import org.saldo.ledger.RuleLine;
import org.saldo.ledger.RuleVersion;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.ui.NotFound;

/** The posting rules of a creditor as they are in force today. */
@Named
@ViewScoped
public class PostingRulesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PostingRuleBook book;
  @Inject private CreditorChoice choice;
  @Inject private BusinessClock clock;

  private String creditor;
  private transient CreditorView shown;
  private transient List<RuleVersion> versions;

  /**
   * A kind of event with the rule in force that has no conditions, null when there is none yet.
   *
   * @param conditional how many rules with conditions go before it
   * @param versions of all of them together
   */
  public record Row(EventKind kind, RuleVersion rule, long conditional, long versions) {}

  /** Finds the creditor before the page is rendered: the one named, else the first. */
  public void load() {
    if (getShown() == null && creditor != null) {
      NotFound.answer();
    }
  }

  public CreditorView getShown() {
    if (shown == null) {
      shown = choice.byKeyOrFirst(creditor).orElse(null);
    }
    return shown;
  }

  public List<Row> getRows() {
    LocalDate today = clock.today();
    return Arrays.stream(EventKind.values()).map(each -> row(each, today)).toList();
  }

  private Row row(EventKind each, LocalDate today) {
    List<RuleVersion> ofKind = versions().stream().filter(v -> v.kind() == each).toList();
    RuleVersion inForce =
        ofKind.stream()
            .filter(v -> v.head().isDefault() && !v.validFrom().isAfter(today))
            .findFirst()
            .orElse(null);
    long conditional =
        ofKind.stream()
            .map(v -> v.head().key())
            .distinct()
            .filter(key -> standsToday(ofKind, key, today))
            .count();
    return new Row(each, inForce, conditional, ofKind.size());
  }

  private static boolean standsToday(List<RuleVersion> ofKind, String key, LocalDate today) {
    return ofKind.stream()
        .filter(v -> v.head().key().equals(key) && !v.validFrom().isAfter(today))
        .findFirst()
        .map(v -> !v.head().isDefault() && !v.head().ended())
        .orElse(false);
  }

  private List<RuleVersion> versions() {
    if (versions == null) {
      versions = getShown() == null ? List.of() : book.versions(getShown().id());
    }
    return versions;
  }

  /** Sends every version of every rule. */
  public void export() {
    if (getShown() == null) {
      NotFound.answer();
      return;
    }
    try (CsvDownload csv =
        CsvDownload.of(
            "posting-rules-" + getShown().key(),
            "creditor.key",
            "ledger.event",
            "rule.key",
            "rule.priority",
            "rule.conditions",
            "rule.flexfields",
            "rule.valid.from",
            "rule.entry",
            "rule.amount",
            "rule.rate",
            "rule.side",
            "account.number",
            "ledger.component",
            "rule.recorded.at",
            "rule.recorded.by",
            "rule.reason")) {
      for (RuleVersion version : versions()) {
        for (RuleLine line : version.lines()) {
          csv.row(
              getShown().key(),
              version.kind(),
              version.head().key(),
              version.head().priority(),
              RuleCondition.text(version.head().conditions()),
              RuleFlexfield.text(version.head().flexfields()),
              version.validFrom(),
              line.entry(),
              line.amount(),
              line.ratePercent() == null ? null : RateConverter.plain(line.ratePercent()),
              line.side(),
              line.account(),
              line.component(),
              version.recordedAt(),
              version.recordedBy(),
              version.reason());
        }
      }
    }
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }
}
