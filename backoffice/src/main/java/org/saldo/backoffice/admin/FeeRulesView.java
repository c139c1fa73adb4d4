package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.charge.FeeKind;
import org.saldo.charge.FeeRule;
import org.saldo.charge.FeeRuleBook;
import org.saldo.charge.FeeRuleVersion;
import org.saldo.ui.Locales;

/** The fee rules: what each says today, and every record of one. */
@Named
@RequestScoped
public class FeeRulesView {

  @EJB private FeeRuleBook book;
  @Inject private CreditorChoice creditors;

  private String q;
  private FeeKind kind;
  private String creditor;
  private String rule;
  private List<FeeRuleVersion> versions;
  private Map<String, FeeRuleVersion> inForce;
  private List<FeeRuleRow> rows;

  private List<FeeRuleVersion> versions() {
    if (versions == null) {
      versions = book.versions();
    }
    return versions;
  }

  /** One row for each rule: the record that holds today, else the one that is known last. */
  public List<FeeRuleRow> getRows() {
    if (rows == null) {
      Map<String, FeeRuleVersion> shown = new LinkedHashMap<>();
      versions().forEach(v -> shown.putIfAbsent(v.rule().key(), v));
      shown.putAll(inForce());
      rows = shown.values().stream().filter(v -> wanted(v.rule())).map(this::row).toList();
    }
    return rows;
  }

  /** Every record of the rule that the address names, the latest first. */
  public List<FeeRuleRow> getHistory() {
    return versions().stream().filter(v -> v.rule().key().equals(rule)).map(this::row).toList();
  }

  private boolean wanted(FeeRule each) {
    String text = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    return (kind == null || each.kind() == kind)
        && (text.isEmpty()
            || (each.key() + " " + each.name().in(language()))
                .toLowerCase(Locale.ROOT)
                .contains(text))
        && (creditor == null
            || creditor.isBlank()
            || (each.scope().creditorId() != null
                && creditors
                    .byKey(creditor)
                    .filter(c -> c.id() == each.scope().creditorId())
                    .isPresent()));
  }

  private FeeRuleRow row(FeeRuleVersion version) {
    FeeRule each = version.rule();
    FeeRuleWords words = new FeeRuleWords(creditors::nameOf);
    return new FeeRuleRow(
        version,
        inForce().containsValue(version),
        each.name().in(language()),
        words.amount(each),
        words.scope(each.scope()),
        book.warnings(each));
  }

  private Map<String, FeeRuleVersion> inForce() {
    if (inForce == null) {
      inForce =
          book.inForce().stream()
              .collect(Collectors.toMap(v -> v.rule().key(), Function.identity()));
    }
    return inForce;
  }

  private static String language() {
    return Locales.of(FacesContext.getCurrentInstance()).getLanguage();
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "fee-rules",
            "fee.rule.key",
            "fee.rule.name",
            "fee.rule.kind",
            "interest.rate.from",
            "fee.rule.amount",
            "case.currency",
            "fee.rule.scope",
            "fee.rule.occasion",
            "fee.rule.automatic",
            "interest.rate.source",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      FeeRuleWords words = new FeeRuleWords(creditors::nameOf);
      for (FeeRuleVersion v : versions()) {
        csv.row(
            v.rule().key(),
            v.rule().name().in(language()),
            v.rule().kind(),
            v.rule().validFrom(),
            words.amount(v.rule()),
            v.rule().currency(),
            words.scope(v.rule().scope()),
            v.rule().occasion(),
            v.rule().automatic() ? "x" : "",
            v.rule().source(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }

  public FeeKind[] getKinds() {
    return FeeKind.values();
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public FeeKind getKind() {
    return kind;
  }

  public void setKind(FeeKind kind) {
    this.kind = kind;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }
}
