package org.saldo.correspondence.visibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.saldo.creditor.rule.DatedRule;

/**
 * A rule from a day on; written once, replaced by a later one of the same audience, kind and
 * creditor.
 */
@Entity
@Table(name = "visibility_rule")
class VisibilityRuleRecord extends DatedRule {

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Enumerated(EnumType.STRING)
  private VisibleKind kind;

  private Boolean shown;

  protected VisibilityRuleRecord() {}

  VisibilityRuleRecord(Recording recording, Long creditorId, NewVisibilityRule rule) {
    super(recording, creditorId, rule.start());
    this.audience = rule.audience();
    this.kind = rule.kind();
    this.shown = rule.shown();
  }

  Audience audience() {
    return audience;
  }

  VisibleKind kind() {
    return kind;
  }

  /** Whether it says anything: else the rule for all holds again. */
  boolean says() {
    return shown != null;
  }

  HoldingVisibility holding() {
    return new HoldingVisibility(audience, kind, shown, creditorId() != null, validFrom());
  }

  VisibilityRuleVersion version() {
    return new VisibilityRuleVersion(
        publicId(),
        audience,
        kind,
        creditorId(),
        shown,
        validFrom(),
        recordedAt(),
        recordedBy(),
        reason());
  }
}
