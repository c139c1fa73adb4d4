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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.transit.MatchRule;
import org.saldo.ledger.transit.TransferAccount;
import org.saldo.ledger.transit.TransferAccountBook;
import org.saldo.ledger.transit.TransferAccountRecord;
import org.saldo.ledger.transit.TransferPurpose;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Which accounts of a creditor are transfer accounts and how they clear, and a new record. */
@Named
@ViewScoped
public class TransferRulesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 6;

  @EJB private TransferAccountBook book;
  @Inject private CreditorChoice creditors;
  @Inject private BusinessClock clock;

  private String creditor;
  private String account;
  private TransferPurpose purpose;
  private LocalDate validFrom;
  private Integer taskAfterDays;
  private boolean ends;
  private String reason;
  private List<MatchRuleForm> rules;
  private transient List<TransferAccountRecord> rows;

  public List<TransferAccountRecord> getRows() {
    if (rows == null) {
      rows = book.records(getCreditor());
    }
    return rows;
  }

  /** Begins with what holds today, when the address names an account. */
  public void begin() {
    if (rules != null) {
      return;
    }
    rules = new ArrayList<>();
    validFrom = clock.today();
    getRows().stream()
        .filter(r -> r.present() && r.account().account().equals(account))
        .findFirst()
        .map(TransferAccountRecord::account)
        .ifPresent(
            present -> {
              purpose = present.purpose();
              taskAfterDays = present.taskAfterDays();
              present.rules().forEach(rule -> rules.add(MatchRuleForm.of(rule)));
            });
    Stream.generate(MatchRuleForm::new).limit(Math.max(1, ROWS - rules.size())).forEach(rules::add);
  }

  public String submit() {
    TransferAccount wanted =
        new TransferAccount(
            account == null ? "" : account.strip(),
            purpose,
            !ends,
            validFrom,
            taskAfterDays,
            rules.stream().filter(r -> !r.isEmpty()).map(MatchRuleForm::rule).toList());
    Optional<Refusal> refusal = book.record(getCreditor(), wanted, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("transfer.account.recorded", wanted.account());
    return "/ledger/transfer-rules?faces-redirect=true&creditor=" + getCreditor();
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "transfer-rules",
            "account.number",
            "transfer.purpose",
            "rule.valid.from",
            "ledger.demand.in.force",
            "transfer.task.days",
            "transfer.rules",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (TransferAccountRecord r : getRows()) {
        csv.row(
            r.account().account(),
            r.account().purpose(),
            r.account().validFrom(),
            r.account().inForce(),
            r.account().taskAfterDays(),
            r.account().rules().stream()
                .map(TransferRulesView::told)
                .collect(Collectors.joining(", ")),
            r.recordedBy(),
            r.recordedAt(),
            r.reason());
      }
    }
  }

  private static String told(MatchRule rule) {
    return rule.key()
        + (rule.flexfield() == null ? "" : " " + rule.flexfield())
        + " "
        + rule.windowDays();
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public TransferPurpose getPurpose() {
    return purpose;
  }

  public void setPurpose(TransferPurpose purpose) {
    this.purpose = purpose;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public Integer getTaskAfterDays() {
    return taskAfterDays;
  }

  public void setTaskAfterDays(Integer taskAfterDays) {
    this.taskAfterDays = taskAfterDays;
  }

  public boolean isEnds() {
    return ends;
  }

  public void setEnds(boolean ends) {
    this.ends = ends;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public List<MatchRuleForm> getRules() {
    return rules;
  }
}
