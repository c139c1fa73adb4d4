package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.AdjustmentLog;
import org.saldo.reporting.Page;

/** What rules of adjustment did, case by case. */
@Named
@RequestScoped
public class AdjustmentLogView {

  private static final int SIZE = 50;

  @EJB private AdjustmentLog log;

  private Integer page;
  private Long rule;
  private Page<AdjustmentLog.Row> rows;

  public Page<AdjustmentLog.Row> getRows() {
    if (rows == null) {
      rows = log.page(rule, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** Sends the newest. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "adjustment-log",
            "adjustment.log.on",
            "adjustment.rule.kind",
            "adjustment.state",
            "case.creditor",
            "ledger.case",
            "receivable.one",
            "payment.amount",
            "case.currency",
            "adjustment.log.rule",
            "approval.rule.from",
            "approval.rule.recorded")) {
      for (AdjustmentLog.Row row : log.exported(rule)) {
        csv.row(
            row.doneOn(),
            row.kind(),
            row.outcome(),
            row.creditorName(),
            row.caseNumber(),
            row.receivable(),
            row.amount(),
            row.amount().currency(),
            row.rule(),
            row.ruleFrom(),
            row.recordedAt());
      }
    }
  }

  /** Version of a rule; null for all. */
  public Long getRule() {
    return rule;
  }

  public void setRule(Long rule) {
    this.rule = rule;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
