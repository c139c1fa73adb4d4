package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.adjustment.AdjustmentRuleBook;
import org.saldo.adjustment.AdjustmentRuleVersion;
import org.saldo.backoffice.export.CsvDownload;

/** What is adjusted by rule, with every version of every rule. */
@Named
@RequestScoped
public class AdjustmentRulesView {

  @EJB private AdjustmentRuleBook rules;

  private List<AdjustmentRuleVersion> rows;

  public List<AdjustmentRuleVersion> getRows() {
    if (rows == null) {
      rows = rules.versions();
    }
    return rows;
  }

  /** Sends every version. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "adjustment-rules",
            "case.creditor",
            "adjustment.rule.kind",
            "approval.rule.from",
            "adjustment.rule.limit",
            "case.currency",
            "adjustment.rule.days",
            "doubt.percent",
            "fee.rule.segment",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (AdjustmentRuleVersion v : getRows()) {
        csv.row(
            v.creditorName(),
            v.rule().kind(),
            v.rule().validFrom(),
            v.rule().limit(),
            v.rule().limit().currency(),
            v.rule().days(),
            v.rule().percent(),
            v.rule().segment(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }
}
