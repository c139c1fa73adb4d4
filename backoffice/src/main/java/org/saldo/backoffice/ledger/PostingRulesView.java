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
   * A kind of event with the rule in force, null when there is none yet, and how many there are.
   */
  public record Row(EventKind kind, RuleVersion rule, long versions) {}

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
        ofKind.stream().filter(v -> !v.validFrom().isAfter(today)).findFirst().orElse(null);
    return new Row(each, inForce, ofKind.size());
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
            "rule.valid.from",
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
              version.validFrom(),
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
