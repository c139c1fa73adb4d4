package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.approval.ApprovalRuleBook;
import org.saldo.approval.RuleVersion;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;

/** Who decides what, with every version of every rule. */
@Named
@RequestScoped
public class ApprovalRulesView {

  @EJB private ApprovalRuleBook rules;
  @Inject private BusinessClock clock;

  private List<RuleVersion> rows;
  private Set<Long> inForce;

  public List<RuleVersion> getRows() {
    if (rows == null) {
      rows = rules.versions();
    }
    return rows;
  }

  /** Whether it is the rule of its kind and currency today: the latest that has begun. */
  public boolean inForce(RuleVersion version) {
    if (inForce == null) {
      LocalDate today = clock.today();
      Set<String> seen = new HashSet<>();
      inForce =
          getRows().stream()
              .filter(v -> !v.data().validFrom().isAfter(today))
              .filter(v -> seen.add(v.data().kind() + v.data().ownLimit().currency()))
              .map(RuleVersion::id)
              .collect(Collectors.toSet());
    }
    return inForce.contains(version.id());
  }

  /** Sends every version. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "approval-rules",
            "approval.rule.kind",
            "approval.rule.from",
            "approval.rule.own",
            "case.currency",
            "approval.rule.decider",
            "approval.rule.limit",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (RuleVersion v : getRows()) {
        csv.row(
            v.data().kind(),
            v.data().validFrom(),
            v.data().ownLimit(),
            v.data().ownLimit().currency(),
            v.data().deciderRole(),
            v.data().deciderLimit(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }
}
